package org.jiangxin.training.service;

import static org.jiangxin.shared.security.Role.REGULATOR_APPROVER;
import static org.jiangxin.shared.security.Role.REGULATOR_INSPECTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jiangxin.identity.service.ColleagueNames;
import org.jiangxin.organization.service.StaffScopes;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.outbox.service.DomainEvent;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.shared.security.Caller;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.training.entity.ApplicationStatus;
import org.jiangxin.training.entity.ClassStep;
import org.jiangxin.training.entity.OpeningApplication;
import org.jiangxin.training.entity.TrainingClass;
import org.jiangxin.training.event.LearnerEnrolled;
import org.jiangxin.training.event.OpeningDecided;
import org.jiangxin.training.repository.Enrolments;
import org.jiangxin.training.repository.OpeningApplications;
import org.jiangxin.training.rule.Entered;

/**
 * The regulator's side of opening applications (R-324b, 开班审核): the queue by the working days left, and the decision. An application
 * is decided once: of two approvers at the same moment one decides, the other is told who did.
 */
@Stateless
public class ApprovalService {
    private static final int LONGEST_REASON = 1_000;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    @Inject
    OpeningApplications applications;

    @Inject
    Enrolments enrolments;

    @Inject
    StaffScopes scopes;

    @Inject
    ColleagueNames names;

    @Inject
    ClassViewing viewing;

    @Inject
    Timeline timeline;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Applications in the given states within the caller's region; what is due soonest comes first, what is decided last. */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public Page<ApplicationRow> queue(Set<ApplicationStatus> states, String text, PageRequest rows) {
        var page = applications.queue(scopes.mine().regionPrefix(), states, text, rows);
        var called = names.of(page.rows().stream()
                .flatMap(row -> Stream.of(row.submittedBy(), row.decidedBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return page.map(row -> new ApplicationRow(
                viewing.round(row, called),
                ClassRow.of(row.trainingClass()),
                row.trainingClass().regionName()));
    }

    /** How many applications wait in the caller's region. */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public long waiting() {
        return applications.countWaiting(scopes.mine().regionPrefix());
    }

    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public ApplicationView get(String publicId) {
        var found = find(publicId);
        var view = viewing.of(found.trainingClass());
        return new ApplicationView(
                view.rounds().stream()
                        .filter(round -> round.publicId().equals(publicId))
                        .findFirst()
                        .orElseThrow(),
                view);
    }

    /** Decides. A return or refusal says why. */
    @RolesAllowed(REGULATOR_APPROVER)
    public void decide(String publicId, OpeningDecision decision, String reason) {
        var mine = scopes.mine();
        var entered = new Entered();
        entered.present("decision", decision);
        var why = decision == null || decision == OpeningDecision.APPROVE
                ? entered.optional("reason", reason, LONGEST_REASON)
                : entered.text("reason", reason, LONGEST_REASON);
        entered.check();
        var application =
                applications.lock(publicId).orElseThrow(() -> new NotFound(OpeningApplication.class, publicId));
        // Read under the lock and not before it: the second of two approvers must see what the first has written.
        if (!mine.covers(
                application.trainingClass().organizationId(),
                application.trainingClass().regionCode())) {
            throw new NotFound(OpeningApplication.class, publicId);
        }
        if (!application.isWaiting()) {
            throw new Conflict(decided(application));
        }
        var now = clock.instant();
        var found = application.trainingClass();
        switch (decision) {
            case APPROVE -> {
                application.decide(ApplicationStatus.APPROVED, caller.accountId(), why, now);
                found.approve();
                activate(found, now);
                timeline.step(found, ClassStep.APPROVED, why);
            }
            case RETURN -> {
                application.decide(ApplicationStatus.RETURNED, caller.accountId(), why, now);
                found.sendBack();
                timeline.step(found, ClassStep.RETURNED, why);
            }
            case REFUSE -> {
                application.decide(ApplicationStatus.REFUSED, caller.accountId(), why, now);
                found.refuse();
                timeline.step(found, ClassStep.REFUSED, why);
            }
        }
        events.fire(new OpeningDecided(
                found.id(),
                found.publicId(),
                found.title(),
                found.organizationId(),
                application.submittedBy(),
                application.status().name(),
                why,
                now));
    }

    /** Those on the roster are in the class from now on, and are told so. */
    private void activate(TrainingClass found, Instant now) {
        enrolments.listed(found.id()).forEach(enrolment -> {
            enrolment.activate(now);
            events.fire(new LearnerEnrolled(
                    enrolment.id(),
                    enrolment.publicId(),
                    enrolment.learnerId(),
                    found.id(),
                    found.title(),
                    enrolment.courseVersionId(),
                    now));
        });
    }

    private OpeningApplication find(String publicId) {
        return applications
                .find(publicId, scopes.mine().regionPrefix())
                .orElseThrow(() -> new NotFound(OpeningApplication.class, publicId));
    }

    private Refusal decided(OpeningApplication application) {
        var who = application.decidedBy() == null
                ? ""
                : names.of(List.of(application.decidedBy())).getOrDefault(application.decidedBy(), "");
        return Refusal.of(
                "training.application.decided_" + application.status().name().toLowerCase(Locale.ROOT),
                who,
                MOMENT.format(application.decidedAt().atZone(ChinaTime.ZONE)));
    }
}
