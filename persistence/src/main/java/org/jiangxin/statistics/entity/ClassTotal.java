package org.jiangxin.statistics.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;

/**
 * A class from its first day to now, with whose it is and where it is held: what lists of classes and institutions read.
 */
@Entity
@Table(name = "class_totals")
public class ClassTotal {
    @Id
    @Column(name = "class_id")
    private Long classId;

    @Column(name = "organization_id")
    private Long organizationId;

    @Column(name = "region_code")
    private String regionCode;

    @Column(name = "course_version_id")
    private long courseVersionId;

    @Embedded
    private Tally tally;

    @Version
    @Column(name = "version")
    private long version;

    protected ClassTotal() {}

    public ClassTotal(long classId, ClassPlace place) {
        this.classId = classId;
        this.organizationId = place.organizationId();
        this.regionCode = place.regionCode();
        this.courseVersionId = place.courseVersionId();
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

    /** The class belongs to others or is held elsewhere than was counted; used when everything is made anew. */
    public void move(ClassPlace place) {
        organizationId = place.organizationId();
        regionCode = place.regionCode();
        courseVersionId = place.courseVersionId();
    }

    public Long classId() {
        return classId;
    }

    public ClassPlace place() {
        return new ClassPlace(organizationId, regionCode, courseVersionId);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClassTotal that && Objects.equals(classId, that.classId);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(classId);
    }
}
