package org.jiangxin.training.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A bar of the attendance drawing: places in percent, so that it needs no inline style.
 *
 * @param label day, or empty where there is no room for it
 */
public record AttendanceBar(String day, String label, int count, String x, String textX, int y, int height)
        implements Serializable {
    private static final int TOP = 10;
    private static final int FLOOR = 122;
    private static final int EVERY = 3;

    static List<AttendanceBar> of(Map<LocalDate, Integer> attendance, int learners) {
        var bars = new ArrayList<AttendanceBar>();
        var width = 100.0 / Math.max(1, attendance.size());
        var at = 0;
        for (var entry : attendance.entrySet()) {
            var height = learners == 0 ? 0 : (FLOOR - TOP) * Math.min(entry.getValue(), learners) / learners;
            bars.add(new AttendanceBar(
                    entry.getKey().toString(),
                    (attendance.size() - 1 - at) % EVERY == 0
                            ? String.format(
                                    Locale.ROOT,
                                    "%02d-%02d",
                                    entry.getKey().getMonthValue(),
                                    entry.getKey().getDayOfMonth())
                            : "",
                    entry.getValue(),
                    percent(width * (at + 0.2)),
                    percent(width * (at + 0.5)),
                    FLOOR - height,
                    height));
            at++;
        }
        return bars;
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
