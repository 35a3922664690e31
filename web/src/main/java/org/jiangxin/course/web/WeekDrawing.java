package org.jiangxin.course.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangxin.learning.service.StudyDay;

/**
 * Study of the last seven days as bars in the three textures. Widths in percent, heights in pixels of a drawing 188 high, so that
 * it needs no style attribute.
 *
 * @param label the whole drawing in words, for readers
 * @param capLabel what the dashed line says
 */
public record WeekDrawing(
        List<Bar> bars, String label, String capLabel, String credited, String pending, String uncounted) {
    private static final int DAYS = 7;
    private static final double BOTTOM = 156;
    private static final double HEIGHT = 112;
    private static final double FIRST = 3.2;
    private static final double STEP = 14.3;
    private static final double HALF = 3.8;

    /**
     * One day.
     *
     * @param total minutes above the bar; empty for a day without study
     */
    public record Bar(
            String x,
            String middle,
            String creditedY,
            String creditedHeight,
            String pendingY,
            String pendingHeight,
            String uncountedY,
            String uncountedHeight,
            String totalY,
            String total,
            String day) {}

    static WeekDrawing of(Say say, List<StudyDay> days, long dayCapMillis) {
        Map<java.time.LocalDate, StudyDay> byDay =
                days.stream().collect(Collectors.toMap(StudyDay::day, Function.identity(), (a, b) -> a));
        var week = new ArrayList<StudyDay>();
        for (var back = DAYS - 1; back >= 0; back--) {
            var day = say.today().minusDays(back);
            week.add(byDay.getOrDefault(day, new StudyDay(day, 0, 0, 0)));
        }
        var most = week.stream().mapToLong(WeekDrawing::total).max().orElse(0);
        var scale = HEIGHT / Math.max(1, Math.max(most, dayCapMillis));
        // short demo courses would vanish below a full day's cap: the scale follows what was studied, the cap line then
        // goes
        var small = most > 0 && most < dayCapMillis / 6;
        var used = small ? HEIGHT / 2 / most : scale;
        var bars = new ArrayList<Bar>();
        for (var i = 0; i < DAYS; i++) {
            bars.add(bar(say, week.get(i), FIRST + STEP * i, used));
        }
        var label = week.stream()
                .filter(day -> total(day) > 0)
                .map(day -> say.text("home.week.day", say.monthDay(day.day()), say.duration(total(day), 0)))
                .collect(Collectors.joining(say.text("list.separator")));
        return new WeekDrawing(
                List.copyOf(bars),
                label,
                small
                        ? ""
                        : say.text(
                                "home.week.cap", Duration.ofMillis(dayCapMillis).toMinutes()),
                say.duration(week.stream().mapToLong(StudyDay::creditedMillis).sum(), 0),
                say.duration(week.stream().mapToLong(StudyDay::pendingMillis).sum(), 0),
                say.duration(week.stream().mapToLong(StudyDay::uncountedMillis).sum(), 0));
    }

    private static Bar bar(Say say, StudyDay day, double x, double scale) {
        var credited = day.creditedMillis() * scale;
        var pending = day.pendingMillis() * scale;
        var uncounted = Math.min(day.uncountedMillis() * scale, HEIGHT * 1.2 - credited - pending);
        var creditedY = BOTTOM - credited;
        var pendingY = creditedY - pending;
        var uncountedY = pendingY - Math.max(0, uncounted);
        return new Bar(
                percent(x),
                percent(x + HALF),
                pixels(creditedY),
                pixels(credited),
                pixels(pendingY),
                pixels(pending),
                pixels(uncountedY),
                pixels(Math.max(0, uncounted)),
                pixels(uncountedY - 6),
                total(day) == 0 ? "" : minutes(say, total(day)),
                day.day().equals(say.today()) ? say.text("day.today") : say.weekday(day.day()));
    }

    private static String minutes(Say say, long millis) {
        var minutes = Duration.ofMillis(millis).toMinutes();
        return minutes > 0 ? String.valueOf(minutes) : say.text("home.week.lessThanMinute");
    }

    private static long total(StudyDay day) {
        return day.creditedMillis() + day.pendingMillis() + day.uncountedMillis();
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.1f%%", value);
    }

    private static String pixels(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
