package org.jiangxin.course.web;

import java.util.Optional;
import org.jiangxin.course.service.CourseOutline;
import org.jiangxin.course.service.LessonFacts;
import org.jiangxin.exam.service.ExamStanding;
import org.jiangxin.learning.service.LessonProgress;
import org.jiangxin.learning.service.StudyProgress;
import org.jiangxin.training.service.EnrolmentFacts;

/** Where a learner stands in one enrolment: what home and course page are made of. */
record Situation(EnrolmentFacts enrolment, CourseOutline outline, StudyProgress study, ExamStanding exam) {
    /** The lesson to go on with: one that was begun, else the next required, else the next at all. */
    Optional<LessonFacts> nextLesson() {
        var open = outline.lessons().stream()
                .filter(lesson ->
                        !progress(lesson).map(LessonProgress::complete).orElse(false))
                .toList();
        return open.stream()
                .filter(lesson -> progress(lesson).map(LessonProgress::started).orElse(false))
                .findFirst()
                .or(() -> open.stream().filter(LessonFacts::required).findFirst())
                .or(() -> open.stream().findFirst());
    }

    /** The first lesson with time that waits for a check. */
    Optional<LessonFacts> lessonWithPending() {
        return outline.lessons().stream()
                .filter(lesson ->
                        progress(lesson).map(LessonProgress::pendingMillis).orElse(0L) > 0)
                .findFirst();
    }

    Optional<LessonProgress> progress(LessonFacts lesson) {
        return study.lesson(lesson.lessonId());
    }

    long missingMillis() {
        return Math.max(0, enrolment.requiredMillis() - study.creditedMillis());
    }
}
