package org.jiangxin.exam.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jiangxin.shared.crypto.HashChain;

/**
 * One revision of a question in the bank of a course (R-331d). Content never changes: an import that brings other words for
 * the same code retires this revision and adds the next, so old papers and results stay explainable.
 */
@Entity
@Table(name = "questions")
public class Question {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "questions_seq")
    @SequenceGenerator(name = "questions_seq", sequenceName = "questions_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "course_id")
    private long courseId;

    @Column(name = "code")
    private String code;

    @Column(name = "revision")
    private int revision;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private QuestionKind kind;

    @Column(name = "stem")
    private String stem;

    @Column(name = "knowledge_point")
    private String knowledgePoint;

    @Column(name = "explanation")
    private String explanation;

    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "imported_at")
    private Instant importedAt;

    @Column(name = "retired_at")
    private Instant retiredAt;

    @Version
    @Column(name = "version")
    private long version;

    @ElementCollection
    @CollectionTable(name = "question_options", joinColumns = @JoinColumn(name = "question_id"))
    @OrderColumn(name = "position")
    private List<QuestionOption> options = new ArrayList<>();

    protected Question() {}

    /**
     * A revision as imported.
     *
     * @param code the question's own code in the bank, the same in every revision
     * @param revision 1 for a new code
     */
    public Question(long courseId, String code, int revision, QuestionContent content, Instant now) {
        if (revision < 1) {
            throw new IllegalArgumentException("revision");
        }
        this.courseId = courseId;
        this.code = Objects.requireNonNull(code);
        this.revision = revision;
        this.kind = content.kind();
        this.stem = content.stem();
        this.knowledgePoint = content.knowledgePoint();
        this.explanation = content.explanation();
        this.contentHash = content.hash();
        this.importedAt = Objects.requireNonNull(now);
        this.options.addAll(content.options());
    }

    /** Takes the question out of future papers. Doing it twice changes nothing. */
    public void retire(Instant now) {
        if (retiredAt == null) {
            retiredAt = Objects.requireNonNull(now);
        }
    }

    /** Is this revision the same question, word for word? */
    public boolean says(QuestionContent content) {
        return contentHash.equals(content.hash());
    }

    public boolean isRetired() {
        return retiredAt != null;
    }

    public Long id() {
        return id;
    }

    public long courseId() {
        return courseId;
    }

    public String code() {
        return code;
    }

    public int revision() {
        return revision;
    }

    public QuestionKind kind() {
        return kind;
    }

    public String stem() {
        return stem;
    }

    public String knowledgePoint() {
        return knowledgePoint;
    }

    public String explanation() {
        return explanation;
    }

    public Instant importedAt() {
        return importedAt;
    }

    public List<QuestionOption> options() {
        return List.copyOf(options);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Question that
                && courseId == that.courseId
                && code.equals(that.code)
                && revision == that.revision;
    }

    @Override
    public int hashCode() {
        return Objects.hash(courseId, code, revision);
    }

    /** What a question says; two revisions with equal content are the same question. */
    public record QuestionContent(
            QuestionKind kind, String stem, String knowledgePoint, String explanation, List<QuestionOption> options) {
        public QuestionContent {
            Objects.requireNonNull(stem);
            Objects.requireNonNull(knowledgePoint);
            options = List.copyOf(options);
            var right = options.stream().filter(QuestionOption::isCorrect).count();
            if (!kind.fits(options.size(), right)) {
                throw new IllegalArgumentException(kind + " with " + options.size() + " options, " + right + " right");
            }
        }

        String hash() {
            var fields = new ArrayList<Object>(List.of(kind, stem, knowledgePoint));
            fields.add(explanation);
            for (var option : options) {
                fields.add(option.wording());
                fields.add(option.isCorrect());
            }
            return HashChain.next(HashChain.GENESIS, 1, fields.toArray());
        }
    }
}
