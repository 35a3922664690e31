package org.jiangxin.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jiangxin.notification.entity.NoticeTemplate;
import org.jiangxin.organization.event.OrganizationDecided;

/** Tells the administrators of an institution or employer what was decided about it, in the transaction in which it was. */
@ApplicationScoped
public class OrganizationNotices {
    @Inject
    NotificationService notifications;

    void decided(@Observes OrganizationDecided event) {
        var template = switch (event.deed()) {
            case APPROVED -> NoticeTemplate.ORGANIZATION_APPROVED;
            case RETURNED, REVIEW_RETURNED -> NoticeTemplate.ORGANIZATION_RETURNED;
            case VERIFIED_AGAIN -> NoticeTemplate.ORGANIZATION_VERIFIED_AGAIN;
            case SUSPENDED -> NoticeTemplate.ORGANIZATION_SUSPENDED;
            case RESUMED -> NoticeTemplate.ORGANIZATION_RESUMED;
            case REMOVED -> NoticeTemplate.ORGANIZATION_REMOVED;
            case REMINDED -> NoticeTemplate.ORGANIZATION_PROOF_ENDS;
            case LAPSED -> NoticeTemplate.ORGANIZATION_PROOF_ENDED;
            case REGISTERED, HANDED_IN_AGAIN, REVIEW_ASKED -> null;
        };
        if (template == null) {
            return;
        }
        for (var account : event.accounts()) {
            if (template == NoticeTemplate.ORGANIZATION_RESUMED) {
                notifications.notify(account, template, event.name());
            } else {
                notifications.notify(account, template, event.name(), event.detail());
            }
        }
    }
}
