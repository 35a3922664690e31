package org.jiangxin.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jiangxin.identity.event.IdentityDecided;
import org.jiangxin.identity.event.PasswordChanged;
import org.jiangxin.identity.event.SignInSuperseded;
import org.jiangxin.notification.entity.NoticeTemplate;

/** Tells people what happened to their account and identity, in the transaction in which it happened. */
@ApplicationScoped
public class IdentityNotices {
    @Inject
    NotificationService notifications;

    void decided(@Observes IdentityDecided event) {
        notifications.notify(
                event.accountId(),
                event.verified() ? NoticeTemplate.IDENTITY_VERIFIED : NoticeTemplate.IDENTITY_REJECTED);
    }

    void passwordChanged(@Observes PasswordChanged event) {
        notifications.notify(event.accountId(), NoticeTemplate.PASSWORD_CHANGED, event.at());
    }

    void superseded(@Observes SignInSuperseded event) {
        notifications.notify(
                event.accountId(),
                NoticeTemplate.SIGNED_IN_ELSEWHERE,
                event.kind().name(),
                event.place(),
                event.at());
    }
}
