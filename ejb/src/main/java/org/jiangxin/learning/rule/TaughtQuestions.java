package org.jiangxin.learning.rule;

import java.util.List;
import org.jiangxin.course.service.CheckQuestion;
import org.jiangxin.learning.entity.Coverage;

/**
 * Which check questions may be asked at a place: those on the last minutes of the lesson that this learner has really been shown. They
 * find out who is not there, not who forgets: what was said longer ago is the exam's matter.
 */
public final class TaughtQuestions {
    /** How far back "just now" reaches. Fixed, as it says what the kind means; how often one is asked is the policy's. */
    private static final long LAST_MINUTES_MILLIS = 300_000;

    /** An answer is taken to be said within so long before the place its author gave. */
    private static final long SAID_MILLIS = 10_000;

    /** A gap that a step of the player leaves and nobody notices. */
    private static final long UNNOTICED_MILLIS = 1000;

    private TaughtQuestions() {}

    /** @param position where the learner is @param coverage what was studied for credit */
    public static List<CheckQuestion> of(List<CheckQuestion> all, long position, Coverage coverage) {
        return all.stream()
                .filter(question ->
                        question.atMillis() <= position && question.atMillis() > position - LAST_MINUTES_MILLIS)
                .filter(question -> isShown(question, coverage))
                .toList();
    }

    private static boolean isShown(CheckQuestion question, Coverage coverage) {
        var from = Math.max(0, question.atMillis() - SAID_MILLIS);
        return coverage.missing(from, question.atMillis()) <= UNNOTICED_MILLIS;
    }
}
