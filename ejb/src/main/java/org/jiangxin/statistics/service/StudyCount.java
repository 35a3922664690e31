package org.jiangxin.statistics.service;

import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jiangxin.learning.entity.StudyTotals;
import org.jiangxin.learning.event.StudyDayChanged;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.statistics.entity.CountedEnrolment;
import org.jiangxin.statistics.entity.Tally;
import org.jiangxin.statistics.repository.CountedEnrolments;
import org.jiangxin.statistics.repository.Leaves;

/**
 * Lets class × day, the class and region × month follow learner × course × day: they move in the transaction that sets the day, by
 * what the day moved (design §10).
 */
@Stateless
public class StudyCount {
    /** Any day of study lies between these. */
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    @Inject
    EnrolmentCount enrolments;

    @Inject
    CountedEnrolments counted;

    @Inject
    Leaves leaves;

    @Inject
    SumMover sums;

    /** The beginning of study is a moment of the enrolment too, so that is brought up to the present first. */
    @RolesAllowed(SYSTEM)
    public void follow(@Observes StudyDayChanged changed) {
        enrolments.refresh(changed.enrolmentId());
        var leaf = counted.lock(changed.enrolmentId())
                .orElseThrow(() -> new NotFound(CountedEnrolment.class, changed.enrolmentId()));
        var day = changed.day();
        var change = tally(changed.after()).minus(tally(changed.before()));
        var first = day.withDayOfMonth(1);
        sums.moveStudy(
                leaf.classId(),
                day,
                change,
                unlessElsewhere(
                        change,
                        changed.enrolmentId(),
                        day,
                        first,
                        first.plusMonths(1).minusDays(1)),
                unlessElsewhere(change, changed.enrolmentId(), day, FIRST, LAST));
    }

    /** In a longer period the enrolment begins or ceases to count only if no other day of it counts. */
    private long unlessElsewhere(Tally change, long enrolmentId, LocalDate day, LocalDate from, LocalDate to) {
        return change.studied() == 0 || leaves.hasStudiedBeside(enrolmentId, day, from, to) ? 0 : change.studied();
    }

    private static Tally tally(StudyTotals totals) {
        return Tally.ofStudy(
                totals.credited(),
                totals.pending(),
                totals.uncounted(),
                totals.credited() + totals.pending() > 0 ? 1 : 0);
    }
}
