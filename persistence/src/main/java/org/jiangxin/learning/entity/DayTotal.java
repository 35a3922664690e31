package org.jiangxin.learning.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Roll-up learner × course × day (design §10). Never added to: always set to what the ledger says, so that an event may come
 * twice, late or out of order, and the table may be thrown away and made again.
 */
@Entity
@Table(name = "study_days")
public class DayTotal {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "study_days_seq")
    @SequenceGenerator(name = "study_days_seq", sequenceName = "study_days_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "enrolment_id")
    private long enrolmentId;

    @Column(name = "study_day")
    private LocalDate day;

    @Column(name = "learner_id")
    private long learnerId;

    @Column(name = "course_version_id")
    private long courseVersionId;

    @Column(name = "credited_millis")
    private long creditedMillis;

    @Column(name = "pending_millis")
    private long pendingMillis;

    @Column(name = "uncounted_millis")
    private long uncountedMillis;

    @Version
    @Column(name = "version")
    private long version;

    protected DayTotal() {}

    public DayTotal(long enrolmentId, LocalDate day, long learnerId, long courseVersionId) {
        this.enrolmentId = enrolmentId;
        this.day = Objects.requireNonNull(day);
        this.learnerId = learnerId;
        this.courseVersionId = courseVersionId;
    }

    /** Takes over the day's sums of the ledger. */
    public void become(StudyTotals sums) {
        creditedMillis = sums.credited();
        pendingMillis = sums.pending();
        uncountedMillis = sums.uncounted();
    }

    public StudyTotals totals() {
        return new StudyTotals(creditedMillis, pendingMillis, uncountedMillis);
    }

    public long enrolmentId() {
        return enrolmentId;
    }

    public LocalDate day() {
        return day;
    }

    public long learnerId() {
        return learnerId;
    }

    public long courseVersionId() {
        return courseVersionId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DayTotal that && enrolmentId == that.enrolmentId && day.equals(that.day);
    }

    @Override
    public int hashCode() {
        return Objects.hash(enrolmentId, day);
    }
}
