package org.jiangxin.course.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jiangxin.shared.id.PublicId;

/** A course as a lasting thing: its code stays, its content lives in {@link CourseVersion}s. */
@Entity
@Table(name = "courses")
public class Course {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "courses_seq")
    @SequenceGenerator(name = "courses_seq", sequenceName = "courses_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "code")
    private String code;

    @Column(name = "occupation_id")
    private long occupationId;

    /** The institution that writes it, or null for a course of the platform. */
    @Column(name = "organization_id")
    private Long organizationId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    @Column(name = "version")
    private long version;

    protected Course() {}

    /** A course of the platform. */
    public Course(String code, long occupationId, Instant now) {
        this(code, occupationId, null, now);
    }

    /** @param organizationId the institution that writes it, or null for a course of the platform */
    public Course(String code, long occupationId, Long organizationId, Instant now) {
        this.publicId = PublicId.random();
        this.code = Objects.requireNonNull(code);
        this.occupationId = occupationId;
        this.organizationId = organizationId;
        this.createdAt = Objects.requireNonNull(now);
    }

    /** A course of the platform becomes an institution's; one that is an institution's stays there. */
    public void giveTo(long institutionId) {
        if (organizationId != null && organizationId != institutionId) {
            throw new IllegalStateException("course " + code + " belongs to organization " + organizationId);
        }
        organizationId = institutionId;
    }

    public Long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    public String code() {
        return code;
    }

    public long occupationId() {
        return occupationId;
    }

    public Long organizationId() {
        return organizationId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Course that && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }
}
