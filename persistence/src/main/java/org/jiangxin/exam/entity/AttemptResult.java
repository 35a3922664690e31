package org.jiangxin.exam.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.Immutable;

/** The result of a marked attempt: score against pass score, duration and conduct. Once per attempt, never changed. */
@Entity
@Immutable
@Table(name = "attempt_results")
public class AttemptResult {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "attempt_results_seq")
    @SequenceGenerator(name = "attempt_results_seq", sequenceName = "attempt_results_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "attempt_id")
    private long attemptId;

    @Column(name = "score")
    private BigDecimal score;

    @Column(name = "full_score")
    private BigDecimal fullScore;

    @Column(name = "pass_score")
    private BigDecimal passScore;

    @Column(name = "passed")
    private boolean passed;

    @Column(name = "item_count")
    private int itemCount;

    @Column(name = "correct_count")
    private int correctCount;

    @Column(name = "unanswered_count")
    private int unansweredCount;

    @Column(name = "duration_millis")
    private long durationMillis;

    @Embedded
    private Conduct conduct;

    @Column(name = "marked_at")
    private Instant markedAt;

    protected AttemptResult() {}

    /** Adds the marks up and holds the sum against the pass score. */
    public AttemptResult(
            long attemptId,
            List<ItemMark> marks,
            BigDecimal passScore,
            Duration duration,
            Conduct conduct,
            Instant now) {
        this.attemptId = attemptId;
        this.score = marks.stream().map(ItemMark::earned).reduce(BigDecimal.ZERO, BigDecimal::add);
        this.fullScore = marks.stream().map(ItemMark::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        this.passScore = Objects.requireNonNull(passScore);
        this.passed = score.compareTo(passScore) >= 0;
        this.itemCount = marks.size();
        this.correctCount = (int) marks.stream().filter(ItemMark::isCorrect).count();
        this.unansweredCount =
                (int) marks.stream().filter(mark -> mark.answer().isEmpty()).count();
        this.durationMillis = duration.toMillis();
        this.conduct = Objects.requireNonNull(conduct);
        this.markedAt = Objects.requireNonNull(now);
    }

    public long attemptId() {
        return attemptId;
    }

    public BigDecimal score() {
        return score;
    }

    public BigDecimal fullScore() {
        return fullScore;
    }

    public BigDecimal passScore() {
        return passScore;
    }

    public boolean isPassed() {
        return passed;
    }

    public int itemCount() {
        return itemCount;
    }

    public int correctCount() {
        return correctCount;
    }

    public int unansweredCount() {
        return unansweredCount;
    }

    public Duration duration() {
        return Duration.ofMillis(durationMillis);
    }

    public Conduct conduct() {
        return conduct;
    }

    public Instant markedAt() {
        return markedAt;
    }
}
