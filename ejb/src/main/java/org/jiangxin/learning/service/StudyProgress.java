package org.jiangxin.learning.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a learner is in one enrolment (R-332a).
 *
 * @param creditedMillis confirmed study time (已计时)
 * @param pendingMillis earned, waiting for a check (待核验)
 * @param uncountedMillis time that did not count (未计时)
 * @param todayCreditedMillis earned today over all enrolments; what the day's limit is about
 * @param todayLeftMillis what may still count today
 * @param lastStudiedAt null before the first study
 * @param lessons one for each lesson of the course, in its order
 * @param lessonsRequired lessons that completion needs
 * @param lessonsComplete how many of those are complete
 * @param hoursDone whether the credited time is enough
 * @param done whether everything that the exam asks for is studied
 */
public record StudyProgress(
        long enrolmentId,
        long creditedMillis,
        long pendingMillis,
        long uncountedMillis,
        long todayCreditedMillis,
        long todayLeftMillis,
        Instant lastStudiedAt,
        List<LessonProgress> lessons,
        int lessonsRequired,
        int lessonsComplete,
        boolean hoursDone,
        boolean done)
        implements Serializable {
    public StudyProgress {
        lessons = List.copyOf(lessons);
    }

    public Optional<LessonProgress> lesson(long lessonId) {
        return lessons.stream().filter(lesson -> lesson.lessonId() == lessonId).findFirst();
    }
}
