package org.jiangxin.exam.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** What one item of an attempt earned. The marks of an attempt add up to its score. */
@Entity
@Immutable
@Table(name = "item_marks")
public class ItemMark {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "item_marks_seq")
    @SequenceGenerator(name = "item_marks_seq", sequenceName = "item_marks_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "attempt_id")
    private long attemptId;

    @Column(name = "position")
    private int position;

    @Column(name = "item_ref")
    private String itemRef;

    @Column(name = "question_id")
    private long questionId;

    @Column(name = "knowledge_point")
    private String knowledgePoint;

    @Column(name = "answer")
    private String answer;

    @Column(name = "correct")
    private boolean correct;

    @Column(name = "points")
    private BigDecimal points;

    @Column(name = "earned")
    private BigDecimal earned;

    protected ItemMark() {}

    /**
     * The mark of one item: all of its points or none.
     *
     * @param position place on the paper, from 1
     * @param answer the stored form of the answer that counted, or null when there was none
     */
    public ItemMark(
            long attemptId,
            int position,
            String itemRef,
            long questionId,
            String knowledgePoint,
            String answer,
            boolean correct,
            BigDecimal points) {
        this.attemptId = attemptId;
        this.position = position;
        this.itemRef = Objects.requireNonNull(itemRef);
        this.questionId = questionId;
        this.knowledgePoint = Objects.requireNonNull(knowledgePoint);
        this.answer = answer;
        this.correct = correct;
        this.points = Objects.requireNonNull(points);
        this.earned = correct ? points : BigDecimal.ZERO;
    }

    public long attemptId() {
        return attemptId;
    }

    public int position() {
        return position;
    }

    public String itemRef() {
        return itemRef;
    }

    public long questionId() {
        return questionId;
    }

    public String knowledgePoint() {
        return knowledgePoint;
    }

    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    public boolean isCorrect() {
        return correct;
    }

    public BigDecimal points() {
        return points;
    }

    public BigDecimal earned() {
        return earned;
    }
}
