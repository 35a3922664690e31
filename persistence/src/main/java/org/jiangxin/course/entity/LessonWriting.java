package org.jiangxin.course.entity;

import java.util.Objects;

/**
 * What an author writes about a lesson; everything but the title may still be missing.
 *
 * @param summary one sentence about it
 * @param practice whether it teaches practice (实操) rather than theory (理论)
 * @param challengeWords words of the subject that a random check may show, joined by commas
 * @param checkQuestions questions on what a played lesson teaches, as JSON; empty when there are none
 * @param source text of an illustrated lesson in Markdown, or questions of a self-test as JSON; empty for files
 */
public record LessonWriting(
        String title,
        String summary,
        boolean practice,
        CompletionRule rule,
        String challengeWords,
        String checkQuestions,
        String source) {
    public LessonWriting {
        Objects.requireNonNull(title);
        Objects.requireNonNull(rule);
        summary = summary == null ? "" : summary;
        challengeWords = challengeWords == null ? "" : challengeWords;
        checkQuestions = checkQuestions == null ? "" : checkQuestions;
        source = source == null ? "" : source;
    }
}
