package org.jiangxin.statistics.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jiangxin.statistics.service.HoursDay;

/**
 * Days as columns of a drawing: each by itself as long as there is room, then weeks, then months. As many labels as a telephone has
 * room for.
 */
public final class HoursColumns {
    private static final int MOST_DAYS = 45;
    private static final int MOST_WEEKS_DAYS = 200;
    private static final int LABELS = 6;

    /** What one column is. */
    public enum Unit {
        DAY,
        WEEK,
        MONTH;

        private LocalDate begin(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
            };
        }
    }

    private HoursColumns() {}

    static Unit unit(List<HoursDay> days) {
        return days.size() <= MOST_DAYS ? Unit.DAY : days.size() <= MOST_WEEKS_DAYS ? Unit.WEEK : Unit.MONTH;
    }

    static List<StudyColumn> of(List<HoursDay> days) {
        var unit = unit(days);
        var sums = new TreeMap<LocalDate, StudyColumn>();
        days.forEach(day -> sums.merge(
                unit.begin(day.day()),
                new StudyColumn("", day.creditedMillis(), day.pendingMillis(), day.uncountedMillis()),
                HoursColumns::sum));
        var every = (sums.size() + LABELS - 1) / LABELS;
        var columns = new ArrayList<StudyColumn>();
        for (var sum : sums.entrySet()) {
            // The last of many stands at the edge, where its label would be cut.
            var labelled = columns.size() % every == 0 && (every == 1 || columns.size() < sums.size() - 1);
            var column = sum.getValue();
            columns.add(new StudyColumn(
                    labelled ? label(unit, sum.getKey()) : "",
                    column.creditedMillis(),
                    column.pendingMillis(),
                    column.uncountedMillis()));
        }
        return columns;
    }

    private static StudyColumn sum(StudyColumn one, StudyColumn other) {
        return new StudyColumn(
                "",
                one.creditedMillis() + other.creditedMillis(),
                one.pendingMillis() + other.pendingMillis(),
                one.uncountedMillis() + other.uncountedMillis());
    }

    private static String label(Unit unit, LocalDate day) {
        return unit == Unit.MONTH
                ? String.format(Locale.ROOT, "%d-%02d", day.getYear(), day.getMonthValue())
                : String.format(Locale.ROOT, "%02d-%02d", day.getMonthValue(), day.getDayOfMonth());
    }
}
