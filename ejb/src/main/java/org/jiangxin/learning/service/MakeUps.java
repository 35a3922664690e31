package org.jiangxin.learning.service;

import static org.jiangxin.shared.security.Role.OPERATIONS;
import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jiangxin.course.service.LessonService;
import org.jiangxin.learning.entity.LeaseStatus;
import org.jiangxin.learning.entity.LessonStudy;
import org.jiangxin.learning.repository.LessonStudies;
import org.jiangxin.learning.repository.PlaybackLeases;
import org.jiangxin.shared.time.DatabaseClock;
import org.jiangxin.training.service.EnrolmentService;
import org.jiangxin.training.service.WorkCalendar;

/**
 * What becomes of a missed check that nobody made up for (补验逾期): after the days of the policy that held when it was missed, what
 * waited for it is uncounted. Where the learner comes back, the lease's grant does it; this is for those who do not.
 */
@Stateless
public class MakeUps {
    @Inject
    LessonStudies studies;

    @Inject
    PlaybackLeases leases;

    @Inject
    EnrolmentService enrolments;

    @Inject
    LessonService lessons;

    @Inject
    StudyContexts contexts;

    @Inject
    LedgerWriter ledger;

    @Inject
    WorkCalendar calendar;

    @Inject
    DatabaseClock clock;

    /**
     * A lesson with a check that can no longer be made up for.
     *
     * @param id to go on behind
     */
    public record Over(long id, long enrolmentId, long lessonId) {}

    /** Such lessons by id behind one. */
    @RolesAllowed({OPERATIONS, SYSTEM})
    public List<Over> over(long after, int atMost) {
        return studies.makeUpsOver(calendar.today(), after, atMost).stream()
                .map(study -> new Over(study.id(), study.enrolmentId(), study.lessonId()))
                .toList();
    }

    /** Takes back what waits in such a lesson. False when it was made up for meanwhile, or its learner is studying. */
    @RolesAllowed({OPERATIONS, SYSTEM})
    public boolean lapse(Over one) {
        var enrolment = enrolments.get(one.enrolmentId());
        var isStudying = leases.find(enrolment.learnerId())
                .map(PlaybackLeases.Timed::lease)
                .filter(lease -> lease.status() != LeaseStatus.FREE)
                .isPresent();
        if (isStudying) {
            return false;
        }
        return stillOver(one)
                .map(study -> {
                    ledger.lapse(study, contexts.begin(enrolment, lessons.facts(one.lessonId())), clock.now());
                    if (!leases.store()) {
                        throw new Overtaken();
                    }
                    return true;
                })
                .orElse(false);
    }

    private Optional<LessonStudy> stillOver(Over one) {
        return studies.find(one.enrolmentId(), one.lessonId()).filter(study -> study.isMakeUpOver(calendar.today()));
    }
}
