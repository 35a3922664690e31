package org.jiangxin.integrity.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.identity.service.StaffAccounts;
import org.jiangxin.integrity.entity.Clue;
import org.jiangxin.integrity.entity.ClueStep;
import org.jiangxin.integrity.entity.ClueStepKind;
import org.jiangxin.integrity.entity.PhoneSample;
import org.jiangxin.integrity.repository.Clues;
import org.jiangxin.notification.entity.NoticeTemplate;
import org.jiangxin.notification.service.NotificationService;
import org.jiangxin.organization.service.OrganizationDirectory;
import org.jiangxin.shared.security.Caller;
import org.jiangxin.shared.security.Role;

/** Writes the steps of clues, and tells the learner and the institution. */
@Dependent
class ClueLog {
    private static final int LONGEST_SAID = 300;

    @Inject
    Clues clues;

    @Inject
    NotificationService notifications;

    @Inject
    OrganizationDirectory organizations;

    @Inject
    StaffAccounts accounts;

    @Inject
    AuditTrail audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    ClueStep step(Clue clue, ClueStepKind kind, String said) {
        return step(clue, kind, said, null);
    }

    ClueStep step(Clue clue, ClueStepKind kind, String said, PhoneSample sampled) {
        var account = caller.has(Role.SYSTEM) ? null : Long.valueOf(caller.accountId());
        var step = new ClueStep(clue.id(), kind, account, said, sampled, clock.instant());
        clues.add(step);
        audit.record(
                "integrity.clue." + kind.name().toLowerCase(Locale.ROOT),
                "Clue",
                clue.publicId(),
                Map.of("kind", clue.kind(), "status", clue.status()));
        return step;
    }

    /** Somebody of the regulator looked at a picture, which may show people. */
    void seen(Clue clue, String picture) {
        audit.record("integrity.clue.picture_seen", "Clue", clue.publicId(), Map.of("picture", picture));
    }

    /** The learner hears that there is a clue, before anything is decided. */
    void tellRaised(Clue clue) {
        if (clue.learnerId() != null) {
            notifications.notify(
                    clue.learnerId(), NoticeTemplate.CLUE_RAISED, clue.kind(), clue.day(), clue.publicId());
        }
    }

    /** The institution's administrators hear by when they are to state their side. */
    void askInstitution(Clue clue) {
        if (clue.organizationId() == null) {
            return;
        }
        List<Long> staff = organizations.staffAccounts(clue.organizationId());
        staff.stream()
                .filter(account -> accounts.rolesOnPaper(account).contains(Role.INSTITUTION_ADMIN))
                .forEach(account -> notifications.notify(
                        account,
                        NoticeTemplate.CLUE_ASKED,
                        clue.classTitle(),
                        clue.kind(),
                        clue.statementDueOn(),
                        clue.publicId()));
    }

    /** The learner hears what was decided and why. */
    void tellDecision(Clue clue, NoticeTemplate template, String reason) {
        if (clue.learnerId() != null) {
            notifications.notify(clue.learnerId(), template, clue.kind(), said(reason), clue.publicId());
        }
    }

    /** As far as it fits into a message; a bar would part two languages, and the message sets the last stop itself. */
    private static String said(String text) {
        var line = text.strip().replaceAll("\\s+", " ").replace('|', '｜').replaceAll("[。.]+$", "");
        return line.length() <= LONGEST_SAID ? line : line.substring(0, LONGEST_SAID - 1) + "…";
    }
}
