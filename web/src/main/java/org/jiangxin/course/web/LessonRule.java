package org.jiangxin.course.web;

import org.jiangxin.course.service.LessonFacts;

/** The completion rule of a lesson in one sentence, and where it is studied. */
final class LessonRule {
    private LessonRule() {}

    static String of(Say say, LessonFacts lesson) {
        var least = say.duration(lesson.minimumSeconds() * 1000L, 0);
        return switch (lesson.form()) {
            case VIDEO -> say.text("rule.VIDEO", lesson.requiredCoveragePercent());
            case LIVE -> say.text("rule.LIVE", least);
            case TEXT -> say.text("rule.TEXT", least);
            case AUDIO -> say.text("rule.AUDIO", lesson.requiredCoveragePercent());
            case SELF_TEST -> say.text("rule.SELF_TEST", least, lesson.pages(), lesson.requiredCoveragePercent());
            case DOCUMENT -> say.text("rule.DOCUMENT", least, lesson.pages());
        };
    }

    static String studyPage(LessonFacts lesson) {
        return "/learner/learning/study.xhtml?lesson=" + lesson.publicId();
    }
}
