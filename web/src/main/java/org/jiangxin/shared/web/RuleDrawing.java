package org.jiangxin.shared.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Geometry of the craftsman's rule (学时尺): a graduated bar filled solid for study time in the ledger and hatched for time
 * waiting to be confirmed. Everything is in percent of the width, so the drawing needs no style attribute and no script.
 * The module {@code js/shared/rule.js} draws the same from the same steps while a lesson is being played.
 *
 * @param ticks the graduations from left to right
 * @param credited width of the solid part
 * @param pending width of the hatched part, which begins where the solid part ends
 */
public record RuleDrawing(List<Tick> ticks, String credited, String pending) {
    private static final int LABELS_AT_MOST = 7;
    private static final long[] SECONDS = {5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200};
    private static final long[] HOURS = {1, 2, 4, 5, 8, 10, 16, 20, 24, 40, 50, 80, 100, 200};
    private static final int MINOR_PER_MAJOR = 5;

    /** One graduation; {@code text} is empty where it carries no number. */
    public record Tick(String at, boolean minor, String text, String anchor) {}

    /**
     * @param total length of the rule in milliseconds
     * @param hourMinutes minutes of a learning hour to graduate in hours; 0 to graduate in minutes or seconds
     */
    public static RuleDrawing of(long total, long credited, long pending, long hourMinutes, Locale locale) {
        var solid = Math.max(0, Math.min(credited, total));
        var hatched = Math.max(0, Math.min(pending, total - solid));
        return new RuleDrawing(ticks(total, hourMinutes, locale), percent(solid, total), percent(hatched, total));
    }

    /** A share of the width with three decimals, never outside 0 and 100. */
    public static String percent(long part, long whole) {
        if (whole <= 0 || part <= 0) {
            return "0%";
        }
        var share = BigDecimal.valueOf(Math.min(part, whole))
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 3, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return share.toPlainString() + "%";
    }

    private static List<Tick> ticks(long total, long hourMinutes, Locale locale) {
        var ticks = new ArrayList<Tick>();
        if (total <= 0) {
            return ticks;
        }
        var unit = hourMinutes > 0 && total >= Duration.ofMinutes(hourMinutes).toMillis()
                ? Duration.ofMinutes(hourMinutes).toMillis()
                : Duration.ofSeconds(1).toMillis();
        var inHours = unit > 1000;
        var step = step(total, unit, inHours ? HOURS : SECONDS);
        var minors = inHours && step <= 10 ? (int) step : MINOR_PER_MAJOR;
        var count = Math.floorDiv(total * minors, step * unit);
        for (var i = 0L; i <= count; i++) {
            var at = i * step * unit / minors;
            var minor = i % minors != 0;
            var room = minor || at == 0 || total - at >= step * unit / 2 || at == total;
            var value = i / minors * step;
            var text = minor || !room ? "" : inHours ? String.valueOf(value) : clip(value, locale);
            ticks.add(new Tick(percent(at, total), minor, text, at == 0 ? "start" : at == total ? "end" : "middle"));
        }
        return List.copyOf(ticks);
    }

    private static long step(long total, long unit, long[] steps) {
        for (var step : steps) {
            if (total <= step * unit * (LABELS_AT_MOST - 1)) {
                return step;
            }
        }
        var last = steps[steps.length - 1];
        return last * (total / (last * unit * (LABELS_AT_MOST - 1)) + 1);
    }

    private static String clip(long seconds, Locale locale) {
        if (seconds == 0) {
            return "0";
        }
        return seconds % 60 == 0
                ? Texts.get(locale, "shared", "rule.minutes", seconds / 60)
                : Texts.get(locale, "shared", "rule.seconds", seconds);
    }
}
