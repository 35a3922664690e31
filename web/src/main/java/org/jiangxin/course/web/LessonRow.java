package org.jiangxin.course.web;

import org.jiangxin.course.service.LessonFacts;
import org.jiangxin.learning.service.LessonProgress;

/**
 * A lesson in the outline of the course page.
 *
 * @param state credited (complete), pending (begun) or uncounted (not begun): the three textures
 * @param word the state in words, with how far it is
 * @param facts form, length and completion rule
 * @param icon drawing of its form
 * @param href study page, or empty when it cannot be studied now
 */
public record LessonRow(
        String number,
        String title,
        String state,
        String word,
        String facts,
        String icon,
        boolean required,
        String href) {
    static LessonRow of(Say say, Situation at, LessonFacts lesson, boolean open) {
        var progress = at.progress(lesson);
        var complete = progress.map(LessonProgress::complete).orElse(false);
        var started = progress.map(LessonProgress::started).orElse(false);
        var state = complete ? "credited" : started ? "pending" : "uncounted";
        var percent = progress.map(LessonProgress::coveragePercent).orElse(0);
        var length = switch (lesson.form()) {
            case DOCUMENT -> say.text("course.lesson.pages", lesson.pages());
            case SELF_TEST -> say.text("course.lesson.questions", lesson.pages());
            default -> say.duration(lesson.plannedMillis(), 0);
        };
        return new LessonRow(
                lesson.number(),
                lesson.title(),
                state,
                say.text("course.lesson." + state, percent, lesson.requiredCoveragePercent()),
                say.text("course.lesson.facts." + lesson.form(), length, LessonRule.of(say, lesson)),
                switch (lesson.form()) {
                    case VIDEO -> "play";
                    case AUDIO -> "sound";
                    case SELF_TEST -> "paper";
                    case TEXT -> "text";
                    case LIVE -> "camera";
                    case DOCUMENT -> "document";
                },
                lesson.required(),
                open ? LessonRule.studyPage(lesson) : "");
    }
}
