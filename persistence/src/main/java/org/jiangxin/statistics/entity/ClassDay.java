package org.jiangxin.statistics.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
 * Roll-up class × day. The sum of what its enrolments did and became on that day.
 */
@Entity
@Table(name = "class_days")
public class ClassDay {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "class_days_seq")
    @SequenceGenerator(name = "class_days_seq", sequenceName = "class_days_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "class_id")
    private long classId;

    @Column(name = "study_day")
    private LocalDate day;

    @Embedded
    private Tally tally;

    @Version
    @Column(name = "version")
    private long version;

    protected ClassDay() {}

    public ClassDay(long classId, LocalDate day) {
        this.classId = classId;
        this.day = Objects.requireNonNull(day);
        this.tally = Tally.NONE;
    }

    /** Moves with a change below. */
    public void add(Tally change) {
        tally = tally.plus(change);
    }

    /** Takes over what was added up anew. */
    public void become(Tally sums) {
        tally = sums;
    }

    public Tally tally() {
        return tally;
    }

    public long classId() {
        return classId;
    }

    public LocalDate day() {
        return day;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClassDay that && classId == that.classId && day.equals(that.day);
    }

    @Override
    public int hashCode() {
        return Objects.hash(classId, day);
    }
}
