package org.jiangxin.course.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jiangxin.shared.web.Texts;

/**
 * What is missing to completion (距结业还差): the figure, the rule, and what else is asked for.
 *
 * @param figure number and unit, number and unit; empty when the hours are full
 * @param total required study time in milliseconds
 * @param note length of a 学时
 */
public record Remainder(
        List<Figure> figure,
        long total,
        long credited,
        long pending,
        int hourMinutes,
        String label,
        String creditedText,
        String pendingText,
        String note,
        List<Demand> demands) {
    /** A number with its unit. */
    public record Figure(long number, String unit) {}

    /**
     * One more thing that completion asks for.
     *
     * @param note small line below, or empty
     */
    public record Demand(boolean done, String name, String note, String value) {}

    static Remainder of(Say say, Situation at) {
        var enrolment = at.enrolment();
        var study = at.study();
        var hourMinutes = enrolment.hourMinutes();
        var creditedText = say.duration(study.creditedMillis(), hourMinutes);
        var pendingText = say.duration(study.pendingMillis(), hourMinutes);
        return new Remainder(
                figure(say, at.missingMillis(), hourMinutes),
                enrolment.requiredMillis(),
                study.creditedMillis(),
                study.pendingMillis(),
                hourMinutes,
                say.text(
                        "home.left.rule",
                        say.duration(enrolment.requiredMillis(), hourMinutes),
                        creditedText,
                        pendingText),
                creditedText,
                pendingText,
                say.text("home.left.hour", hourMinutes, say.duration(enrolment.requiredMillis(), hourMinutes)),
                demands(say, at));
    }

    private static List<Figure> figure(Say say, long missing, int hourMinutes) {
        var left = Duration.ofMillis(missing);
        var figure = new ArrayList<Figure>();
        if (left.toMinutes() >= hourMinutes) {
            figure.add(new Figure(left.toMinutes() / hourMinutes, say.text("unit.hours")));
            figure.add(new Figure(left.toMinutes() % hourMinutes, say.text("unit.minutes")));
        } else if (missing > 0) {
            figure.add(new Figure(left.toMinutes(), say.text("unit.minutes")));
            figure.add(new Figure(left.toSecondsPart(), say.text("unit.seconds")));
        }
        return List.copyOf(figure);
    }

    static List<Demand> demands(Say say, Situation at) {
        var study = at.study();
        var exam = at.exam();
        var demands = new ArrayList<Demand>();
        demands.add(new Demand(
                study.lessonsComplete() >= study.lessonsRequired(),
                say.text("home.left.lessons"),
                "",
                study.lessonsComplete() + " / " + study.lessonsRequired()));
        if (exam.examPublicId() != null) {
            var refusals = Texts.of(say.locale(), exam.refusals());
            demands.add(new Demand(
                    exam.state() == org.jiangxin.exam.service.ExamStanding.State.PASSED,
                    say.text("home.left.exam"),
                    refusals.isEmpty() ? "" : refusals.get(0),
                    say.text("exam.state." + exam.state())));
        }
        return List.copyOf(demands);
    }
}
