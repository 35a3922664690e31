package org.jiangxin.course.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.shared.web.StudyTimeFormat;
import org.jiangxin.shared.web.Texts;

/** Words of the course pages in one language: texts of the bundle, days and times as people say them. */
record Say(Locale locale, LocalDate today) implements java.io.Serializable {
    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int DAYS_BY_NAME = 6;

    String text(String key, Object... arguments) {
        return Texts.get(locale, "course", key, arguments);
    }

    String duration(long millis, int hourMinutes) {
        return StudyTimeFormat.of(millis, hourMinutes, locale);
    }

    /** 11-18 */
    String monthDay(LocalDate day) {
        return MONTH_DAY.format(day);
    }

    /** 2026年11月18日 */
    String date(LocalDate day) {
        return text("date", Integer.toString(day.getYear()), day.getMonthValue(), day.getDayOfMonth());
    }

    /** 周三 */
    String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale);
    }

    /** 今天, 明天, a weekday within the week, else the date. */
    String dayName(LocalDate day) {
        var days = ChronoUnit.DAYS.between(today, day);
        if (days == 0 || days == 1) {
            return text(days == 0 ? "day.today" : "day.tomorrow");
        }
        return days > 1 && days <= DAYS_BY_NAME ? weekday(day) : monthDay(day);
    }

    /** 今天 20:31–21:05 */
    String span(Instant from, Instant to) {
        var day = ChinaTime.dayOf(from);
        var name = day.equals(today)
                ? text("day.today")
                : day.equals(today.minusDays(1)) ? text("day.yesterday") : monthDay(day);
        return name + " " + time(from) + "–" + time(to);
    }

    String time(Instant moment) {
        return TIME.format(moment.atZone(ChinaTime.ZONE));
    }

    /** 12:46, the place in a video. */
    String clock(long millis) {
        var at = Duration.ofMillis(millis);
        return at.toMinutes() + ":" + String.format(Locale.ROOT, "%02d", at.toSecondsPart());
    }
}
