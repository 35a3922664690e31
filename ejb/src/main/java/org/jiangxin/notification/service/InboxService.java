package org.jiangxin.notification.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import org.jiangxin.notification.entity.Notice;
import org.jiangxin.notification.repository.Notices;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.shared.security.Caller;

/** Messages of whoever is signed in (R-324b): read them, open one, mark them as read. */
@Stateless
public class InboxService {
    private static final String SIGNED_IN = "**";

    @Inject
    Notices notices;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Newest first, in words of the reader's language. */
    @RolesAllowed(SIGNED_IN)
    public Page<NoticeView> page(PageRequest wanted, Locale locale) {
        var texts = NoticeTexts.of(locale);
        return notices.page(caller.accountId(), wanted)
                .map(notice -> new NoticeView(
                        notice.publicId(),
                        texts.subject(notice),
                        texts.body(notice),
                        texts.action(notice.template()),
                        notice.createdAt(),
                        notice.readAt().isPresent()));
    }

    @RolesAllowed(SIGNED_IN)
    public long unread() {
        return notices.countUnread(caller.accountId());
    }

    /** Marks a message as read; the address of the page it leads to. */
    @RolesAllowed(SIGNED_IN)
    public String open(String publicId) {
        var notice =
                notices.findOwn(caller.accountId(), publicId).orElseThrow(() -> new NotFound(Notice.class, publicId));
        notice.read(clock.instant());
        return notice.template().target(NoticeTexts.arguments(notice));
    }

    /** Marks every message as read; how many were not. */
    @RolesAllowed(SIGNED_IN)
    public int readAll() {
        return notices.readAll(caller.accountId(), clock.instant());
    }
}
