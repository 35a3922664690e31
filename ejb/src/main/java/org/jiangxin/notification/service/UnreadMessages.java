package org.jiangxin.notification.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jiangxin.notification.repository.Notices;

/** The number beside 消息 in the header. A count without content, so every page of a signed-in person may ask. */
@Stateless
public class UnreadMessages {
    @Inject
    Notices notices;

    @PermitAll
    public long count(long accountId) {
        return notices.countUnread(accountId);
    }
}
