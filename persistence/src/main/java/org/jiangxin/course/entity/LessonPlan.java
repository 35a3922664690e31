package org.jiangxin.course.entity;

import java.util.List;
import java.util.Objects;

/**
 * What an outline says about a lesson.
 *
 * @param summary one sentence about it, or null
 * @param practice whether it teaches practice (实操) rather than theory (理论)
 * @param challengeWords words of the subject that a random check may show, at least four
 * @param checkQuestions questions on what it teaches as JSON, or null; only of what is played
 */
public record LessonPlan(
        String title,
        LessonForm form,
        String summary,
        boolean practice,
        CompletionRule rule,
        List<String> challengeWords,
        String checkQuestions) {
    private static final int FEWEST_WORDS = 4;

    public LessonPlan {
        Objects.requireNonNull(title);
        Objects.requireNonNull(form);
        Objects.requireNonNull(rule);
        challengeWords = List.copyOf(challengeWords);
        if (challengeWords.size() < FEWEST_WORDS || challengeWords.stream().anyMatch(word -> word.contains(","))) {
            throw new IllegalArgumentException("challenge words of " + title);
        }
        if (checkQuestions != null && !form.isPlayed()) {
            throw new IllegalArgumentException("check questions of " + title + ", which is not played");
        }
    }
}
