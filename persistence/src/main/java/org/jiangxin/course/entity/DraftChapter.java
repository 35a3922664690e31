package org.jiangxin.course.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jiangxin.shared.id.PublicId;

/** A chapter of a draft. */
@Entity
@Table(name = "draft_chapters")
public class DraftChapter {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "draft_chapters_seq")
    @SequenceGenerator(name = "draft_chapters_seq", sequenceName = "draft_chapters_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "draft_id")
    private long draftId;

    @Column(name = "position_number")
    private int position;

    @Column(name = "title")
    private String title;

    @Version
    @Column(name = "version")
    private long version;

    protected DraftChapter() {}

    /** @param position from 1 */
    public DraftChapter(long draftId, int position, String title) {
        this.publicId = PublicId.random();
        this.draftId = draftId;
        this.position = position;
        this.title = Objects.requireNonNull(title);
    }

    public void rename(String newTitle) {
        title = Objects.requireNonNull(newTitle);
    }

    /** @param newPosition from 1 */
    public void place(int newPosition) {
        position = newPosition;
    }

    public Long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    public long draftId() {
        return draftId;
    }

    public int position() {
        return position;
    }

    public String title() {
        return title;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DraftChapter that && publicId.equals(that.publicId);
    }

    @Override
    public int hashCode() {
        return publicId.hashCode();
    }
}
