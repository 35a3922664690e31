package org.jiangxin.course.entity;

/**
 * When a lesson counts as complete; shown to the learner before the start (R-331a).
 *
 * @param required whether the class needs this lesson for completion
 * @param coveragePercent how much of the video, text or pages must have been seen, 1 to 100
 * @param minimumSeconds least credited study time of a text or document; 0 for a video
 */
public record CompletionRule(boolean required, int coveragePercent, int minimumSeconds) {
    public CompletionRule {
        if (coveragePercent < 1 || coveragePercent > 100 || minimumSeconds < 0) {
            throw new IllegalArgumentException("completion rule " + coveragePercent + "%, " + minimumSeconds + " s");
        }
    }
}
