package org.jiangxin.statistics.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Geometry of bars of study time that counts, waits and does not count, one on the other. Places and widths in percent and heights in
 * units of the picture, so that it needs neither style attribute nor script. The table below it says the same.
 *
 * @param width of each bar
 * @param lines horizontal lines with the hours they stand for
 */
public record StudyDrawing(List<Bar> bars, String width, List<Line> lines) implements Serializable {
    private static final double HALF = 0.5;
    private static final double HOUR_MILLIS = 45 * 60_000d;
    private static final double BOTTOM = 156;
    private static final double HEIGHT = 144;
    private static final double FILLED = 0.67;
    private static final int LINES = 4;

    /** One column; y and height of its three parts; where the middle of its label stands. */
    public record Bar(String x, String textX, String text, Part credited, Part pending, Part uncounted)
            implements Serializable {}

    /** A part of a bar. */
    public record Part(String y, String height) implements Serializable {}

    /** A line of the grid. */
    public record Line(String y, String text) implements Serializable {}

    /** Draws columns side by side, first to last. */
    public static StudyDrawing of(List<StudyColumn> columns) {
        var most = columns.stream().mapToLong(StudyColumn::millis).max().orElse(0) / HOUR_MILLIS;
        var step = step(most / LINES);
        var top = step * LINES;
        var share = 100d / Math.max(1, columns.size());
        var bars = new ArrayList<Bar>();
        for (var i = 0; i < columns.size(); i++) {
            bars.add(bar(columns.get(i), i * share, share, top));
        }
        var lines = new ArrayList<Line>();
        for (var i = 0; i <= LINES; i++) {
            lines.add(new Line(
                    number(BOTTOM - HEIGHT * i / LINES),
                    BigDecimal.valueOf(step * i).stripTrailingZeros().toPlainString()));
        }
        return new StudyDrawing(List.copyOf(bars), percent(share * FILLED), List.copyOf(lines));
    }

    private static Bar bar(StudyColumn column, double from, double share, double top) {
        var credited = height(column.creditedMillis(), top);
        var pending = height(column.pendingMillis(), top);
        var uncounted = height(column.uncountedMillis(), top);
        return new Bar(
                percent(from + share * (1 - FILLED) / 2),
                percent(from + share / 2),
                column.label(),
                part(BOTTOM, credited),
                part(BOTTOM - credited, pending),
                part(BOTTOM - credited - pending, uncounted));
    }

    private static Part part(double bottom, double height) {
        return new Part(number(bottom - height), number(height));
    }

    private static double height(long millis, double top) {
        return HEIGHT * millis / HOUR_MILLIS / top;
    }

    /** A quarter or half of an hour where that is enough; else 1, 2 or 5 times a power of ten, at least as much as asked. */
    static double step(double least) {
        if (least > 0 && least <= HALF) {
            return least <= HALF / 2 ? HALF / 2 : HALF;
        }
        var power = 1d;
        while (power * 10 <= least) {
            power *= 10;
        }
        for (var factor : new int[] {1, 2, 5}) {
            if (power * factor >= least) {
                return power * factor;
            }
        }
        return power * 10;
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
