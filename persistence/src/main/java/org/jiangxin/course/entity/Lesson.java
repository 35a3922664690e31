package org.jiangxin.course.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.Immutable;
import org.jiangxin.shared.id.PublicId;

/**
 * A lesson (课节) of a course version: its material, its completion rule, and the words and questions that random checks during
 * study may ask. Fixed for ever; progress on it is kept by learning.
 */
@Entity
@Immutable
@Table(name = "lessons")
public class Lesson {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "lessons_seq")
    @SequenceGenerator(name = "lessons_seq", sequenceName = "lessons_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "course_version_id")
    private long courseVersionId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "chapter_id")
    private Chapter chapter;

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

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "media_asset_id")
    private MediaAsset media;

    @ManyToMany
    @JoinTable(
            name = "lesson_knowledge",
            joinColumns = @JoinColumn(name = "lesson_id"),
            inverseJoinColumns = @JoinColumn(name = "knowledge_point_id"))
    private Set<KnowledgePoint> knowledge = new HashSet<>();

    protected Lesson() {}

    /** @param position from 1, through the whole course version */
    public Lesson(Chapter chapter, int position, LessonPlan plan, MediaAsset media, Set<KnowledgePoint> knowledge) {
        this.publicId = PublicId.random();
        this.courseVersionId = chapter.courseVersionId();
        this.chapter = chapter;
        this.position = position;
        this.title = plan.title();
        this.form = plan.form();
        this.summary = plan.summary();
        this.practice = plan.practice();
        this.required = plan.rule().required();
        this.coveragePercent = plan.rule().coveragePercent();
        this.minimumSeconds = plan.rule().minimumSeconds();
        this.challengeWords = String.join(",", plan.challengeWords());
        this.checkQuestions = plan.checkQuestions();
        this.media = Objects.requireNonNull(media);
        this.knowledge.addAll(knowledge);
    }

    public CompletionRule rule() {
        return new CompletionRule(required, coveragePercent, minimumSeconds);
    }

    /** Whether it teaches practice (实操) rather than theory (理论). */
    public boolean isPractice() {
        return practice;
    }

    public List<String> challengeWords() {
        return List.of(challengeWords.split(","));
    }

    /** Questions on what it teaches, with their right answers, as JSON; null when it has none. Never for a learner's eyes. */
    public String checkQuestions() {
        return checkQuestions;
    }

    public Set<KnowledgePoint> knowledge() {
        return Set.copyOf(knowledge);
    }

    public Long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    public long courseVersionId() {
        return courseVersionId;
    }

    public Chapter chapter() {
        return chapter;
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

    public String summary() {
        return summary;
    }

    public MediaAsset media() {
        return media;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Lesson that && publicId.equals(that.publicId);
    }

    @Override
    public int hashCode() {
        return publicId.hashCode();
    }
}
