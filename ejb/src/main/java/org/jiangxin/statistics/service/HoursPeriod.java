package org.jiangxin.statistics.service;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;

/**
 * Days that a list of hours shows (R-331b): this week, this month, or chosen ones. Never a day that has not come, never more than a
 * year at once. What cannot be read in an address is the present month.
 *
 * @param shortened whether more than a year was asked for and the newest year is shown
 */
public record HoursPeriod(Preset preset, LocalDate from, LocalDate to, boolean shortened) implements Serializable {
    /** Most days at once. */
    public static final int MOST_DAYS = 366;

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    /** Ways to choose. */
    public enum Preset {
        WEEK,
        MONTH,
        CUSTOM
    }

    /** Reads it from an address. One chosen day alone begins or ends with what is near; days in the wrong order are turned round. */
    public static HoursPeriod read(String preset, String from, String to, LocalDate today) {
        if (Preset.WEEK.name().equals(preset)) {
            var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return new HoursPeriod(Preset.WEEK, monday, today, false);
        }
        var first = day(from);
        var last = day(to);
        if (!Preset.CUSTOM.name().equals(preset) || first == null && last == null) {
            return new HoursPeriod(Preset.MONTH, today.withDayOfMonth(1), today, false);
        }
        return chosen(first == null ? last : first, last == null ? today : last, today);
    }

    private static HoursPeriod chosen(LocalDate one, LocalDate other, LocalDate today) {
        var first = earlier(earlier(one, other), today);
        var last = earlier(one.isAfter(other) ? one : other, today);
        var longest = last.minusDays(MOST_DAYS - 1L);
        return first.isBefore(longest)
                ? new HoursPeriod(Preset.CUSTOM, longest, last, true)
                : new HoursPeriod(Preset.CUSTOM, first, last, false);
    }

    /** As a part of an address. */
    public String address() {
        return "show=" + preset + (preset == Preset.CUSTOM ? "&from=" + from + "&to=" + to : "");
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate day(String text) {
        try {
            var day = text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
            return day == null || day.isBefore(EARLIEST) || day.getYear() > 2999 ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
