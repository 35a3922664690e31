package org.jiangxin.course.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Objects;
import org.hibernate.annotations.Immutable;

/** A knowledge or skill point of the occupational standard that lessons and questions refer to by its code (R-322b). */
@Entity
@Immutable
@Table(name = "knowledge_points")
public class KnowledgePoint {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "knowledge_points_seq")
    @SequenceGenerator(name = "knowledge_points_seq", sequenceName = "knowledge_points_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "course_version_id")
    private long courseVersionId;

    @Column(name = "code")
    private String code;

    @Column(name = "title")
    private String title;

    /** The point of the skill standard it stands for, or null when the course brought its own. */
    @Column(name = "standard_point_id")
    private Long standardPointId;

    protected KnowledgePoint() {}

    public KnowledgePoint(long courseVersionId, String code, String title) {
        this(courseVersionId, code, title, null);
    }

    /** @param standardPointId the point of the skill standard, or null */
    public KnowledgePoint(long courseVersionId, String code, String title, Long standardPointId) {
        this.courseVersionId = courseVersionId;
        this.code = Objects.requireNonNull(code);
        this.title = Objects.requireNonNull(title);
        this.standardPointId = standardPointId;
    }

    public Long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public Long standardPointId() {
        return standardPointId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KnowledgePoint that
                && courseVersionId == that.courseVersionId
                && code.equals(that.code)
                && Objects.equals(standardPointId, that.standardPointId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(courseVersionId, code, standardPointId);
    }
}
