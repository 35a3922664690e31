package org.jiangxin.course.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jiangxin.shared.id.PublicId;

/**
 * A lesson of a draft: what its author wrote so far, and its material once there is one. The form is chosen when the lesson is
 * added and stays.
 */
@Entity
@Table(name = "draft_lessons")
public class DraftLesson {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "draft_lessons_seq")
    @SequenceGenerator(name = "draft_lessons_seq", sequenceName = "draft_lessons_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "draft_id")
    private long draftId;

    @Column(name = "chapter_id")
    private long chapterId;

    @Column(name = "position_number")
    private int position;

    @Column(name = "title")
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(name = "form")
    private LessonForm form;

    @Column(name = "summary")
    private String summary;

    @Column(name = "required")
    private boolean required;

    @Column(name = "practice")
    private boolean practice;

    @Column(name = "required_coverage_percent")
    private int coveragePercent;

    @Column(name = "minimum_seconds")
    private int minimumSeconds;

    @Column(name = "challenge_words")
    private String challengeWords;

    @Lob
    @Column(name = "check_questions")
    private String checkQuestions;

    @Lob
    @Column(name = "source_text")
    private String source;

    @Column(name = "media_asset_id")
    private Long mediaAssetId;

    @Column(name = "changed_by")
    private long changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    @Column(name = "version")
    private long version;

    protected DraftLesson() {}

    /** @param position from 1 within the chapter */
    public DraftLesson(
            DraftChapter chapter, int position, LessonForm form, LessonWriting writing, long author, Instant now) {
        this.publicId = PublicId.random();
        this.draftId = chapter.draftId();
        this.chapterId = chapter.id();
        this.position = position;
        this.form = Objects.requireNonNull(form);
        write(writing, author, now);
    }

    /** Takes what the author wrote. */
    public void write(LessonWriting writing, long author, Instant now) {
        title = writing.title();
        summary = writing.summary();
        practice = writing.practice();
        required = writing.rule().required();
        coveragePercent = writing.rule().coveragePercent();
        minimumSeconds = writing.rule().minimumSeconds();
        challengeWords = writing.challengeWords();
        checkQuestions = writing.checkQuestions();
        source = writing.source();
        changedBy = author;
        changedAt = Objects.requireNonNull(now);
    }

    /** Takes its material: an uploaded file, or what was made of the text. */
    public void attach(MediaAsset media, Instant now) {
        if (media.kind() != form) {
            throw new IllegalArgumentException(media.kind() + " for a lesson of " + form);
        }
        mediaAssetId = media.id();
        changedAt = Objects.requireNonNull(now);
    }

    /** @param newPosition from 1 within the chapter */
    public void place(DraftChapter chapter, int newPosition) {
        if (chapter.draftId() != draftId) {
            throw new IllegalArgumentException("chapter of another draft");
        }
        chapterId = chapter.id();
        position = newPosition;
    }

    public LessonWriting writing() {
        return new LessonWriting(
                title,
                summary,
                practice,
                new CompletionRule(required, coveragePercent, minimumSeconds),
                challengeWords,
                checkQuestions,
                source);
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

    public long chapterId() {
        return chapterId;
    }

    public int position() {
        return position;
    }

    public String title() {
        return title;
    }

    public LessonForm form() {
        return form;
    }

    public Long mediaAssetId() {
        return mediaAssetId;
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** Counts changes; a page says which count it has seen. */
    public long revision() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DraftLesson that && publicId.equals(that.publicId);
    }

    @Override
    public int hashCode() {
        return publicId.hashCode();
    }
}
