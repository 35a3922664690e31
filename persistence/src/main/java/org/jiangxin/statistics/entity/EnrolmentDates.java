package org.jiangxin.statistics.entity;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jiangxin.statistics.entity.Tally.Moment;

/**
 * The days that matter about an enrolment, as training and record know them; all but the first may be null.
 *
 * @param leftStarted when it was left: whether study had begun
 */
public record EnrolmentDates(
        LocalDate enrolledOn,
        LocalDate startedOn,
        LocalDate leftOn,
        boolean leftStarted,
        LocalDate completedOn,
        LocalDate certifiedOn) {
    public EnrolmentDates {
        Objects.requireNonNull(enrolledOn);
    }

    /** What the enrolment counts for, by day. */
    public Map<LocalDate, Tally> counts() {
        var counts = new TreeMap<LocalDate, Tally>();
        put(counts, enrolledOn, Moment.ENROLLED);
        put(counts, startedOn, Moment.STARTED);
        put(counts, leftOn, leftStarted ? Moment.LEFT_AFTER : Moment.LEFT_BEFORE);
        put(counts, completedOn, Moment.COMPLETED);
        put(counts, certifiedOn, Moment.CERTIFIED);
        if (completedOn != null) {
            put(counts, enrolledOn, Moment.COHORT_COMPLETED);
        }
        if (leftOn != null && !leftStarted) {
            put(counts, enrolledOn, Moment.COHORT_LEFT);
        }
        return counts;
    }

    private static void put(Map<LocalDate, Tally> counts, LocalDate day, Moment moment) {
        if (day != null) {
            counts.merge(day, Tally.one(moment), Tally::plus);
        }
    }
}
