package org.jiangxin.shared.web;

import java.time.Duration;
import java.util.Locale;

/**
 * Study time as people say it: 31 学时 12 分, and below one learning hour 12 分 46 秒. Rounded down, for a second that was not
 * studied must not be shown. The module {@code js/shared/format.js} says the same.
 */
public final class StudyTimeFormat {
    private StudyTimeFormat() {}

    /**
     * @param millis the time
     * @param hourMinutes minutes of a learning hour, or 0 to count in minutes and seconds only
     */
    public static String of(long millis, int hourMinutes, Locale locale) {
        var time = Duration.ofMillis(Math.max(0, millis));
        if (hourMinutes > 0 && time.toMinutes() >= hourMinutes) {
            var hours = time.toMinutes() / hourMinutes;
            var minutes = time.toMinutes() % hourMinutes;
            return minutes == 0 ? say(locale, "time.hours", hours) : say(locale, "time.hoursMinutes", hours, minutes);
        }
        var minutes = time.toMinutes();
        var seconds = time.toSecondsPart();
        if (minutes == 0) {
            return say(locale, "time.seconds", seconds);
        }
        return seconds == 0
                ? say(locale, "time.minutes", minutes)
                : say(locale, "time.minutesSeconds", minutes, seconds);
    }

    private static String say(Locale locale, String key, Object... numbers) {
        return Texts.get(locale, "shared", key, numbers);
    }
}
