package org.jiangxin.statistics.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/**
 * What is counted about study and enrolments (R-331b, R-331c), the same on every level. A value: adding makes a new one. Amounts of
 * a difference may be negative.
 *
 * <p>{@code studied} counts enrolments that studied in the period of the row. {@code cohortCompleted} and {@code cohortLeft} count,
 * among those <em>enrolled</em> in that period, who completed later and who left without having begun; a completion rate is
 * made of these, so that it never exceeds one.
 */
@Embeddable
public class Tally {
    /** Nothing. */
    public static final Tally NONE = new Tally();

    @Column(name = "credited_millis")
    private long creditedMillis;

    @Column(name = "pending_millis")
    private long pendingMillis;

    @Column(name = "uncounted_millis")
    private long uncountedMillis;

    @Column(name = "studied")
    private long studied;

    @Column(name = "enrolled")
    private long enrolled;

    @Column(name = "started")
    private long started;

    @Column(name = "left_before")
    private long leftBefore;

    @Column(name = "left_after")
    private long leftAfter;

    @Column(name = "completed")
    private long completed;

    @Column(name = "certified")
    private long certified;

    @Column(name = "cohort_completed")
    private long cohortCompleted;

    @Column(name = "cohort_left")
    private long cohortLeft;

    protected Tally() {}

    /** Study alone: its time, and how many enrolments it belongs to. */
    public static Tally ofStudy(long credited, long pending, long uncounted, long studied) {
        var made = new Tally();
        made.creditedMillis = credited;
        made.pendingMillis = pending;
        made.uncountedMillis = uncounted;
        made.studied = studied;
        return made;
    }

    /** One of a kind of moment in the life of an enrolment. */
    public static Tally one(Moment moment) {
        return moment.count();
    }

    /** Twelve sums in the order of the columns; null counts as none. */
    public static Tally ofSums(Object[] row, int first) {
        var at = new Object() {
            private int next = first;

            private long take() {
                var sum = row[next++];
                return sum == null ? 0 : ((Number) sum).longValue();
            }
        };
        var made = new Tally();
        made.creditedMillis = at.take();
        made.pendingMillis = at.take();
        made.uncountedMillis = at.take();
        made.studied = at.take();
        made.enrolled = at.take();
        made.started = at.take();
        made.leftBefore = at.take();
        made.leftAfter = at.take();
        made.completed = at.take();
        made.certified = at.take();
        made.cohortCompleted = at.take();
        made.cohortLeft = at.take();
        return made;
    }

    public Tally plus(Tally more) {
        return combined(more, 1);
    }

    public Tally minus(Tally less) {
        return combined(less, -1);
    }

    private Tally combined(Tally other, long sign) {
        var made = new Tally();
        made.creditedMillis = creditedMillis + sign * other.creditedMillis;
        made.pendingMillis = pendingMillis + sign * other.pendingMillis;
        made.uncountedMillis = uncountedMillis + sign * other.uncountedMillis;
        made.studied = studied + sign * other.studied;
        made.enrolled = enrolled + sign * other.enrolled;
        made.started = started + sign * other.started;
        made.leftBefore = leftBefore + sign * other.leftBefore;
        made.leftAfter = leftAfter + sign * other.leftAfter;
        made.completed = completed + sign * other.completed;
        made.certified = certified + sign * other.certified;
        made.cohortCompleted = cohortCompleted + sign * other.cohortCompleted;
        made.cohortLeft = cohortLeft + sign * other.cohortLeft;
        return made;
    }

    /** The same with another number of enrolments that studied: what is distinct in a longer period is no sum of shorter ones. */
    public Tally withStudied(long distinct) {
        return plus(ofStudy(0, 0, 0, distinct - studied));
    }

    public boolean isNothing() {
        return equals(NONE);
    }

    /** Enrolments that neither left nor completed: R-331c's fifth count, and those now in training. */
    public long ongoing() {
        return enrolled - leftBefore - leftAfter - completed;
    }

    public long creditedMillis() {
        return creditedMillis;
    }

    public long pendingMillis() {
        return pendingMillis;
    }

    public long uncountedMillis() {
        return uncountedMillis;
    }

    public long studied() {
        return studied;
    }

    public long enrolled() {
        return enrolled;
    }

    public long started() {
        return started;
    }

    public long leftBefore() {
        return leftBefore;
    }

    public long leftAfter() {
        return leftAfter;
    }

    public long completed() {
        return completed;
    }

    public long certified() {
        return certified;
    }

    public long cohortCompleted() {
        return cohortCompleted;
    }

    public long cohortLeft() {
        return cohortLeft;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally that
                && creditedMillis == that.creditedMillis
                && pendingMillis == that.pendingMillis
                && uncountedMillis == that.uncountedMillis
                && studied == that.studied
                && enrolled == that.enrolled
                && started == that.started
                && leftBefore == that.leftBefore
                && leftAfter == that.leftAfter
                && completed == that.completed
                && certified == that.certified
                && cohortCompleted == that.cohortCompleted
                && cohortLeft == that.cohortLeft;
    }

    @Override
    public int hashCode() {
        return Objects.hash(creditedMillis, pendingMillis, uncountedMillis, studied, enrolled, started, completed);
    }

    @Override
    public String toString() {
        return creditedMillis + " ms credited, " + pendingMillis + " ms pending, " + uncountedMillis
                + " ms not counted, " + studied + " studied, " + enrolled + " enrolled, " + started + " started, "
                + leftBefore + " left before and " + leftAfter + " after the start, " + completed + " completed, "
                + certified + " certified, of those enrolled then " + cohortCompleted + " completed and " + cohortLeft
                + " never began";
    }

    /** Moments in the life of an enrolment, each counted on its own day; the cohort's on the day of enrolment. */
    public enum Moment {
        ENROLLED,
        STARTED,
        LEFT_BEFORE,
        LEFT_AFTER,
        COMPLETED,
        CERTIFIED,
        COHORT_COMPLETED,
        COHORT_LEFT;

        private Tally count() {
            var made = new Tally();
            switch (this) {
                case ENROLLED -> made.enrolled = 1;
                case STARTED -> made.started = 1;
                case LEFT_BEFORE -> made.leftBefore = 1;
                case LEFT_AFTER -> made.leftAfter = 1;
                case COMPLETED -> made.completed = 1;
                case CERTIFIED -> made.certified = 1;
                case COHORT_COMPLETED -> made.cohortCompleted = 1;
                default -> made.cohortLeft = 1;
            }
            return made;
        }
    }
}
