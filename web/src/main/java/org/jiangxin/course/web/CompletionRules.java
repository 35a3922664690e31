package org.jiangxin.course.web;

import java.util.ArrayList;
import java.util.List;

/** What completes a course, said before the start (R-331a): lessons, hours, limits of a day, speed, checks, exam. */
final class CompletionRules {
    private static final int RECORDED_SPEED = 100;

    private CompletionRules() {}

    static List<String> of(Say say, Situation at) {
        var enrolment = at.enrolment();
        var hours = enrolment.hourMinutes();
        var rules = new ArrayList<String>();
        rules.add(say.text("course.rules.lessons", at.study().lessonsRequired()));
        rules.add(say.text("course.rules.hours", say.duration(enrolment.requiredMillis(), hours), hours));
        rules.add(say.text("course.rules.day", say.duration(enrolment.dayCapMillis(), hours)));
        rules.add(
                enrolment.ratePercent() <= RECORDED_SPEED
                        ? say.text("course.rules.speed.recorded")
                        : say.text("course.rules.speed.upTo", enrolment.ratePercent() / 100d));
        rules.add(say.text("course.rules.checks"));
        rules.add(say.text("course.rules.foreground"));
        var exam = at.exam();
        if (exam.examPublicId() != null) {
            rules.add(say.text(
                    "course.rules.exam",
                    exam.itemCount(),
                    exam.durationMinutes(),
                    exam.fullScore().stripTrailingZeros().toPlainString(),
                    exam.passScore().stripTrailingZeros().toPlainString(),
                    exam.attemptsAllowed()));
        }
        return List.copyOf(rules);
    }
}
