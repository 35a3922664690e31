package org.jiangxin.catalog.entity;

import java.util.Locale;
import java.util.Optional;

/** What a policy value is counted in. */
public enum PolicyUnit {
    MINUTES,
    SECONDS,
    PERCENT,
    TIMES,
    WORKDAYS,
    HOURS,
    MONTHS,
    YEARS,
    COUNT,
    /** Minute of the day in China, shown as a time of the clock; 1440 is the day's end. */
    CLOCK;

    private static final int MINUTES_PER_HOUR = 60;

    /** The amount in digits; a time of the clock as 05:00. */
    public String print(int amount) {
        return this == CLOCK
                ? String.format(Locale.ROOT, "%02d:%02d", amount / MINUTES_PER_HOUR, amount % MINUTES_PER_HOUR)
                : Integer.toString(amount);
    }

    /** What {@link #print} wrote, or somebody typed; empty when it is no amount of this unit. */
    public Optional<Integer> read(String text) {
        var typed = text == null ? "" : text.strip();
        if (this != CLOCK) {
            return typed.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
        }
        if (!typed.matches("([01]?\\d|2[0-3]):[0-5]\\d|24:00")) {
            return Optional.empty();
        }
        var parts = typed.split(":");
        return Optional.of(Integer.parseInt(parts[0]) * MINUTES_PER_HOUR + Integer.parseInt(parts[1]));
    }
}
