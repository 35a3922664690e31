package org.jiangxin.statistics.service;

import java.io.Serializable;
import java.util.List;
import org.jiangxin.training.service.ClassSummary;

/**
 * Hours of an institution by day (R-331b).
 *
 * @param institution name of the institution
 * @param inClass the one class that was asked for, or null for all
 * @param days every day of the period, oldest first, also those without study
 */
public record HoursView(
        String institution,
        ClassSummary inClass,
        HoursPeriod period,
        List<HoursDay> days,
        long creditedMillis,
        long pendingMillis,
        long uncountedMillis)
        implements Serializable {
    public HoursView {
        days = List.copyOf(days);
    }

    /** The total is the sum of the days and of nothing else. */
    static HoursView of(String institution, ClassSummary inClass, HoursPeriod period, List<HoursDay> days) {
        return new HoursView(
                institution,
                inClass,
                period,
                days,
                days.stream().mapToLong(HoursDay::creditedMillis).sum(),
                days.stream().mapToLong(HoursDay::pendingMillis).sum(),
                days.stream().mapToLong(HoursDay::uncountedMillis).sum());
    }

    public boolean isIdle() {
        return days.stream().allMatch(HoursDay::isIdle);
    }
}
