package org.jiangxin.training.service;

import static org.jiangxin.shared.security.Role.LEARNER;
import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jiangxin.course.service.LessonService;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.outbox.service.DomainEvent;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.training.entity.Enrolment;
import org.jiangxin.training.entity.EnrolmentStatus;
import org.jiangxin.training.event.EnrolmentCompleted;
import org.jiangxin.training.repository.Enrolments;

/**
 * Who studies what, under which policy (R-332a). Asked by learning, exam and record; joining and leaving is
 * {@link RosterService}. A learner sees the own enrolments only.
 */
@Stateless
public class EnrolmentService {
    @Inject
    Enrolments enrolments;

    @Inject
    EnrolmentViews views;

    @Inject
    LessonService lessons;

    @Inject
    LearnerScope scope;

    @Inject
    Event<DomainEvent> events;

    @Inject
    Clock clock;

    /** The signed-in learner's enrolments, newest first. */
    @RolesAllowed(LEARNER)
    public List<EnrolmentFacts> mine() {
        return ofLearner(scope.self());
    }

    /** A learner's enrolments, newest first. */
    @RolesAllowed({LEARNER, SYSTEM})
    public List<EnrolmentFacts> ofLearner(long learnerId) {
        scope.require(learnerId);
        return views.of(enrolments.ofLearner(learnerId));
    }

    @RolesAllowed({LEARNER, SYSTEM})
    public EnrolmentFacts get(long enrolmentId) {
        return seen(enrolments.get(enrolmentId));
    }

    @RolesAllowed({LEARNER, SYSTEM})
    public EnrolmentFacts get(String publicId) {
        return seen(enrolments.find(publicId).orElseThrow(() -> new NotFound(Enrolment.class, publicId)));
    }

    /** The active enrolment by which a learner studies a course version. */
    @RolesAllowed({LEARNER, SYSTEM})
    public Optional<EnrolmentFacts> active(long learnerId, long courseVersionId) {
        return standing(learnerId, courseVersionId).filter(EnrolmentFacts::isActive);
    }

    /** The active, else the completed enrolment by which a learner may open a lesson. */
    @RolesAllowed({LEARNER, SYSTEM})
    public Optional<EnrolmentFacts> ofLesson(long learnerId, long lessonId) {
        return standing(learnerId, lessons.facts(lessonId).courseVersionId());
    }

    /**
     * The enrolment by which study of a lesson counts now. Refuses with {@code training.enrolment.required},
     * {@code training.class.suspended} or {@code training.class.not_running}.
     */
    @RolesAllowed({LEARNER, SYSTEM})
    public EnrolmentFacts forStudy(long learnerId, long lessonId) {
        var found = ofLesson(learnerId, lessonId)
                .filter(EnrolmentFacts::isActive)
                .orElseThrow(() -> new Refused(Refusal.of("training.enrolment.required")));
        if (found.isSuspended()) {
            throw new Refused(Refusal.of("training.class.suspended", found.contactLine()));
        }
        if (!found.isStudyOpen(ChinaTime.dayOf(clock.instant()))) {
            throw new Refused(Refusal.of("training.class.not_running", found.startsOn(), found.endsOn()));
        }
        return found;
    }

    /** Study has begun; only the first call counts. */
    @RolesAllowed({LEARNER, SYSTEM})
    public void began(long enrolmentId) {
        scope.require(enrolments.get(enrolmentId).learnerId());
        enrolments.markStarted(enrolmentId, clock.instant());
    }

    /** Everything is done: called when the certificate is issued. A second call changes nothing. */
    @RolesAllowed(SYSTEM)
    public void complete(long enrolmentId) {
        var enrolment = enrolments.get(enrolmentId);
        if (enrolment.status() == EnrolmentStatus.COMPLETED) {
            return;
        }
        var now = clock.instant();
        enrolment.complete(now);
        events.fire(new EnrolmentCompleted(
                enrolmentId, enrolment.learnerId(), enrolment.trainingClass().id(), enrolment.courseVersionId(), now));
    }

    private Optional<EnrolmentFacts> standing(long learnerId, long courseVersionId) {
        scope.require(learnerId);
        return enrolments.standing(learnerId, courseVersionId).stream()
                .findFirst()
                .map(views::of);
    }

    private EnrolmentFacts seen(Enrolment enrolment) {
        scope.require(enrolment.learnerId());
        return views.of(enrolment);
    }
}
