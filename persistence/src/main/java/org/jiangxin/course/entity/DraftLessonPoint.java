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

/** A lesson of a draft teaches a point of the skill standard; the coverage matrix is made of these. */
@Entity
@Immutable
@Table(name = "draft_lesson_points")
public class DraftLessonPoint {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "draft_lesson_points_seq")
    @SequenceGenerator(name = "draft_lesson_points_seq", sequenceName = "draft_lesson_points_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "draft_id")
    private long draftId;

    @Column(name = "lesson_id")
    private long lessonId;

    @Column(name = "standard_point_id")
    private long standardPointId;

    protected DraftLessonPoint() {}

    public DraftLessonPoint(DraftLesson lesson, long standardPointId) {
        this.draftId = lesson.draftId();
        this.lessonId = lesson.id();
        this.standardPointId = standardPointId;
    }

    public long lessonId() {
        return lessonId;
    }

    public long standardPointId() {
        return standardPointId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DraftLessonPoint that
                && lessonId == that.lessonId
                && standardPointId == that.standardPointId;
    }

    @Override
    public int hashCode() {
        return Objects.hash(lessonId, standardPointId);
    }
}
