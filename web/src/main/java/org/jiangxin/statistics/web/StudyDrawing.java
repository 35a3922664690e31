package org.jiangxin.supervision.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jiangxin.supervision.service.TrendMonth;

/**
 * Geometry of the bars of twelve months: study time that counts, waits and does not count, one on the other. Widths in percent and
 * heights in units of the picture, so that it needs neither style attribute nor script. The table below it says the same.
 *
 * @param lines horizontal lines with the hours they stand for
 */
public record TrendDrawing(List<Bar> bars, List<Line> lines) implements Serializable {
    private static final double HOUR_MILLIS = 45 * 60_000d;
    private static final double BOTTOM = 156;
    private static final double HEIGHT = 144;
    private static final int LINES = 4;

    /** One month; y and height of its three parts. */
    public record Bar(String x, String text, Part credited, Part pending, Part uncounted) implements Serializable {}

    /** A part of a bar. */
    public record Part(String y, String height) implements Serializable {}

    /** A line of the grid. */
    public record Line(String y, String text) implements Serializable {}

    static TrendDrawing of(List<TrendMonth> months) {
        var most = months.stream().mapToDouble(TrendDrawing::hours).max().orElse(0);
        var step = step(most / LINES);
        var top = step * LINES;
        var bars = new ArrayList<Bar>();
        for (var i = 0; i < months.size(); i++) {
            bars.add(bar(months.get(i), i, months.size(), top));
        }
        var lines = new ArrayList<Line>();
        for (var i = 0; i <= LINES; i++) {
            lines.add(new Line(
                    number(BOTTOM - HEIGHT * i / LINES),
                    BigDecimal.valueOf(step * i).stripTrailingZeros().toPlainString()));
        }
        return new TrendDrawing(List.copyOf(bars), List.copyOf(lines));
    }

    private static Bar bar(TrendMonth month, int place, int count, double top) {
        var figures = month.figures();
        var credited = height(figures.creditedMillis(), top);
        var pending = height(figures.pendingMillis(), top);
        var uncounted = height(figures.uncountedMillis(), top);
        return new Bar(
                number(100d * place / count + 1.5) + "%",
                String.valueOf(month.month().getMonthValue()),
                part(BOTTOM, credited),
                part(BOTTOM - credited, pending),
                part(BOTTOM - credited - pending, uncounted));
    }

    private static Part part(double bottom, double height) {
        return new Part(number(bottom - height), number(height));
    }

    private static double height(long millis, double top) {
        return top == 0 ? 0 : HEIGHT * millis / HOUR_MILLIS / top;
    }

    private static double hours(TrendMonth month) {
        var figures = month.figures();
        return (figures.creditedMillis() + figures.pendingMillis() + figures.uncountedMillis()) / HOUR_MILLIS;
    }

    /** 1, 2 or 5 times a power of ten, at least as much as asked and at least one hour. */
    static double step(double least) {
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

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
