package org.jiangxin.learning.service;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * How far a learner is in one lesson.
 *
 * @param creditedMillis confirmed study time (已计时)
 * @param pendingMillis earned, waiting for the next check (待核验)
 * @param coveredMillis material covered
 * @param coveragePercent covered share of the video, pages shown of the document, or read share of the text's least time
 * @param resumeMillis where to go on
 * @param pagesSeen pages of a document that were shown
 * @param started whether it was ever opened
 * @param complete whether its completion rule is met
 * @param makeUpUntil last day for making up for a missed check, or null
 */
public record LessonProgress(
        long lessonId,
        String lessonPublicId,
        long creditedMillis,
        long pendingMillis,
        long coveredMillis,
        int coveragePercent,
        long resumeMillis,
        List<Integer> pagesSeen,
        boolean started,
        boolean complete,
        LocalDate makeUpUntil)
        implements Serializable {
    public LessonProgress {
        pagesSeen = List.copyOf(pagesSeen);
    }
}
