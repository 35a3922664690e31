package org.jiangxin.supervision.service;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jiangxin.statistics.entity.ClassSelection;

/**
 * What a regulator narrows an overview to: some months, an occupation, a group of trainees. Stands in the address, so
 * that Back and a sent link find it again; what cannot be read there narrows nothing.
 *
 * @param period whole months up to now; without effect when months are chosen
 * @param from first month chosen, or null
 * @param to last month chosen, or null exactly when {@code from} is
 */
public record OverviewFilter(Period period, YearMonth from, YearMonth to, ClassSelection classes)
        implements Serializable {
    private static final String OCCUPATION = "\\d-\\d{2}-\\d{2}-\\d{2}";
    private static final String TERM = "[A-Z][A-Z0-9_]{0,29}";
    private static final YearMonth EARLIEST = YearMonth.of(2000, 1);
    private static final YearMonth LATEST = YearMonth.of(2999, 12);

    /** This year, all classes. */
    public static final OverviewFilter USUAL = new OverviewFilter(Period.YEAR, null, null, ClassSelection.ALL);

    /**
     * Reads it from an address. One month alone is the first and the last; months in the wrong order are turned round.
     *
     * @param today the day by which the present month is meant
     */
    public static OverviewFilter read(
            String period, String from, String to, String occupation, String traineeGroup, LocalDate today) {
        var first = month(from);
        var last = month(to);
        if (first == null && last != null) {
            first = last;
        }
        if (last == null && first != null) {
            last = first.isAfter(YearMonth.from(today)) ? first : YearMonth.from(today);
        }
        var turned = first != null && first.isAfter(last);
        return new OverviewFilter(
                Arrays.stream(Period.values())
                        .filter(one -> one.name().equals(period))
                        .findFirst()
                        .orElse(Period.YEAR),
                turned ? last : first,
                turned ? first : last,
                new ClassSelection(matching(occupation, OCCUPATION), matching(traineeGroup, TERM)));
    }

    /** Whether months were chosen. */
    public boolean isChosenMonths() {
        return from != null;
    }

    /** Whether anything but the period is narrowed. */
    public boolean isNarrowed() {
        return !classes.isAll();
    }

    public LocalDate firstDay(LocalDate today) {
        return from == null ? period.from(today) : from.atDay(1);
    }

    public LocalDate lastDay(LocalDate today) {
        return to == null ? today : to.atEndOfMonth();
    }

    /** Whether everything that was ever counted is meant. */
    public boolean isEverything() {
        return from == null && period == Period.ALL && classes.isAll();
    }

    /** The same for another of the usual periods. */
    public OverviewFilter with(Period other) {
        return new OverviewFilter(other, null, null, classes);
    }

    /** As a part of an address. */
    public String address() {
        return "period=" + period
                + (from == null ? "" : "&from=" + from + "&to=" + to)
                + part("occupation", classes.occupation())
                + part("group", classes.traineeGroup());
    }

    private static String part(String name, String value) {
        return ClassSelection.ANY.equals(value)
                ? ""
                : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String matching(String text, String pattern) {
        return text != null && text.strip().matches(pattern) ? text.strip() : null;
    }

    private static YearMonth month(String text) {
        try {
            var month = text == null || text.isBlank() ? null : YearMonth.parse(text.strip());
            return month == null || month.isBefore(EARLIEST) || month.isAfter(LATEST) ? null : month;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
