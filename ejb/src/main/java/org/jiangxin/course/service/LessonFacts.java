package org.jiangxin.course.service;

import java.util.List;
import org.jiangxin.course.entity.LessonForm;

/**
 * A lesson as others see it.
 *
 * @param chapterPosition chapter number from 1
 * @param number as printed, {@code 2.1}
 * @param summary one sentence, or null
 * @param required whether completion of the class needs it
 * @param durationMillis length of the video or sound; 0 for what is read
 * @param requiredCoveragePercent how much must have been seen
 * @param minimumSeconds least credited time of a text, document or self-test
 * @param pages pages of a document, questions of a self-test, else 0
 * @param challengeWords words of the subject that a random check may show, at least four
 * @param knowledge titles of its knowledge points
 * @param captioned whether captions exist
 * @param ready whether its material can be served
 */
public record LessonFacts(
        long lessonId,
        String publicId,
        long courseVersionId,
        String courseTitle,
        int chapterPosition,
        String chapterTitle,
        int position,
        String number,
        String title,
        String summary,
        LessonForm form,
        boolean required,
        long durationMillis,
        int requiredCoveragePercent,
        int minimumSeconds,
        int pages,
        List<String> challengeWords,
        List<String> knowledge,
        boolean captioned,
        boolean ready) {
    public LessonFacts {
        challengeWords = List.copyOf(challengeWords);
        knowledge = List.copyOf(knowledge);
    }

    /** Address of its material: {@code index.m3u8}, {@code captions.vtt}, {@code text.html}, {@code document.pdf} below it. */
    public String mediaPath() {
        return "/media/" + publicId + "/";
    }

    /** The same lesson where a policy asks for so much of what plays; a lesson that asks for more keeps its own. */
    public LessonFacts atLeast(int coveragePercent) {
        return !form.isPlayed() || coveragePercent <= requiredCoveragePercent
                ? this
                : new LessonFacts(
                        lessonId,
                        publicId,
                        courseVersionId,
                        courseTitle,
                        chapterPosition,
                        chapterTitle,
                        position,
                        number,
                        title,
                        summary,
                        form,
                        required,
                        durationMillis,
                        coveragePercent,
                        minimumSeconds,
                        pages,
                        challengeWords,
                        knowledge,
                        captioned,
                        ready);
    }

    /** Study time it plans for: the length of a video or sound, or the least time of what is read. */
    public long plannedMillis() {
        return form.isPlayed() ? durationMillis : minimumSeconds * 1000L;
    }
}
