package org.jiangxin.notification.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jiangxin.notification.entity.Notice;
import org.jiangxin.notification.entity.NoticeTemplate;
import org.jiangxin.notification.event.NoticePosted;
import org.jiangxin.notification.repository.Notices;
import org.jiangxin.shared.outbox.service.DomainEvent;
import org.jiangxin.shared.outbox.service.EventJson;

/**
 * Writes a message to an account, in the caller's transaction: it stands in the inbox when that commits, and its e-mail
 * leaves after that. Called by services of every feature; there is no way to it from a page.
 */
@Stateless
public class NotificationService {
    @Inject
    Notices notices;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /**
     * Posts a message.
     *
     * @param arguments the placeholders of the template in order; no personal data
     */
    @PermitAll
    public void notify(long accountId, NoticeTemplate template, Object... arguments) {
        if (arguments.length != template.argumentCount()) {
            throw new IllegalArgumentException(template + " takes " + template.argumentCount() + " arguments");
        }
        var texts = List.of(arguments).stream().map(String::valueOf).toList();
        var notice = new Notice(accountId, template, EventJson.write(texts), clock.instant());
        notices.add(notice);
        events.fire(new NoticePosted(notice.id(), accountId, template.code()));
    }
}
