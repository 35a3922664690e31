package org.jiangxin.statistics.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * An enrolment as the sums above have counted it. Always set to what training and record say; the difference to what was counted
 * before is what the sums move by, so an event may come twice, late or out of order.
 */
@Entity
@Table(name = "counted_enrolments")
public class CountedEnrolment {
    @Id
    @Column(name = "enrolment_id")
    private Long enrolmentId;

    @Column(name = "class_id")
    private long classId;

    @Column(name = "learner_id")
    private long learnerId;

    @Column(name = "enrolled_on")
    private LocalDate enrolledOn;

    @Column(name = "started_on")
    private LocalDate startedOn;

    @Column(name = "left_on")
    private LocalDate leftOn;

    @Column(name = "left_started")
    private boolean leftStarted;

    @Column(name = "completed_on")
    private LocalDate completedOn;

    @Column(name = "certified_on")
    private LocalDate certifiedOn;

    @Version
    @Column(name = "version")
    private long version;

    protected CountedEnrolment() {}

    /** Not counted for anything yet. */
    public CountedEnrolment(long enrolmentId, long classId, long learnerId) {
        this.enrolmentId = enrolmentId;
        this.classId = classId;
        this.learnerId = learnerId;
    }

    /** Takes over the days and returns by how much the sums of each day change. */
    public Map<LocalDate, Tally> become(EnrolmentDates dates) {
        var changes = new TreeMap<>(dates.counts());
        counts().forEach((day, counted) -> changes.merge(day, Tally.NONE.minus(counted), Tally::plus));
        changes.values().removeIf(Tally::isNothing);
        enrolledOn = dates.enrolledOn();
        startedOn = dates.startedOn();
        leftOn = dates.leftOn();
        leftStarted = dates.leftStarted();
        completedOn = dates.completedOn();
        certifiedOn = dates.certifiedOn();
        return changes;
    }

    /** What it is counted for, by day. */
    public Map<LocalDate, Tally> counts() {
        return enrolledOn == null
                ? Map.of()
                : new EnrolmentDates(enrolledOn, startedOn, leftOn, leftStarted, completedOn, certifiedOn).counts();
    }

    public Long enrolmentId() {
        return enrolmentId;
    }

    public long classId() {
        return classId;
    }

    public long learnerId() {
        return learnerId;
    }

    public LocalDate enrolledOn() {
        return enrolledOn;
    }

    public LocalDate startedOn() {
        return startedOn;
    }

    public LocalDate leftOn() {
        return leftOn;
    }

    public boolean leftStarted() {
        return leftStarted;
    }

    public LocalDate completedOn() {
        return completedOn;
    }

    public LocalDate certifiedOn() {
        return certifiedOn;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CountedEnrolment that && Objects.equals(enrolmentId, that.enrolmentId);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(enrolmentId);
    }
}
