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

/** A chapter of a course version. */
@Entity
@Immutable
@Table(name = "chapters")
public class Chapter {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "chapters_seq")
    @SequenceGenerator(name = "chapters_seq", sequenceName = "chapters_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "course_version_id")
    private long courseVersionId;

    @Column(name = "position_number")
    private int position;

    @Column(name = "title")
    private String title;

    protected Chapter() {}

    /** @param position from 1 */
    public Chapter(long courseVersionId, int position, String title) {
        this.courseVersionId = courseVersionId;
        this.position = position;
        this.title = Objects.requireNonNull(title);
    }

    public Long id() {
        return id;
    }

    public long courseVersionId() {
        return courseVersionId;
    }

    public int position() {
        return position;
    }

    public String title() {
        return title;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Chapter that && courseVersionId == that.courseVersionId && position == that.position;
    }

    @Override
    public int hashCode() {
        return Objects.hash(courseVersionId, position);
    }
}
