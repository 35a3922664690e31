package org.jiangxin.exam.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * The result of one attempt. Before the marks are published it says only where the attempt stands: score and what follows
 * from it are null.
 *
 * @param status name of the {@code AttemptStatus}
 * @param durationMillis from the start to the handing in
 * @param attemptsLeft sittings the learner may still begin
 * @param settled whether nothing can follow: passed, or no attempt left; only then are the items shown
 * @param knowledge wrong and total by knowledge point, most wrong first
 * @param items questions with right answers; empty unless settled
 */
public record AttemptResultView(
        String attemptPublicId,
        String enrolmentPublicId,
        int number,
        String status,
        String title,
        Instant startedAt,
        Instant submittedAt,
        Instant markedAt,
        BigDecimal score,
        BigDecimal fullScore,
        BigDecimal passScore,
        Boolean passed,
        long durationMillis,
        int itemCount,
        int correctCount,
        int unansweredCount,
        int attemptsLeft,
        boolean settled,
        ConductView conduct,
        List<Knowledge> knowledge,
        List<Item> items,
        Receipt receipt) {
    public AttemptResultView {
        knowledge = List.copyOf(knowledge);
        items = List.copyOf(items);
    }

    public boolean isMarked() {
        return markedAt != null;
    }

    /** Conduct in figures; null before the marks. */
    public record ConductView(
            int leftPageCount,
            long awayMillis,
            int reentryCount,
            int lateCount,
            boolean rapid,
            int presenceAsked,
            int presenceMissed) {}

    /** One knowledge point of the paper. */
    public record Knowledge(String title, int wrong, int total) {}

    /**
     * One question with its answer.
     *
     * @param chosen references of the chosen options
     * @param right references of the right options
     */
    public record Item(
            int position,
            String ref,
            String kind,
            String knowledge,
            String stem,
            List<AttemptView.Option> options,
            List<String> chosen,
            List<String> right,
            boolean correct,
            BigDecimal points,
            String explanation) {
        public Item {
            options = List.copyOf(options);
            chosen = List.copyOf(chosen);
            right = List.copyOf(right);
        }
    }
}
