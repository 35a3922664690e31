package org.jiangxin.shared.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The step rule above a form of several pages: one bar per step, solid when done, hatched for the current one, hollow for
 * what is to come.
 */
public final class StepRule {
    private static final double GAP = 0.6;

    private StepRule() {}

    /** One step: its bar in percent of the width, its label, and whether it is the current one. */
    public record Cell(String label, String x, String width, String styleClass, boolean current) {}

    /**
     * @param labels names of the steps joined by a vertical bar, as the bundle keeps them
     * @param at the current step, counted from 1
     */
    public static List<Cell> cells(String labels, int at) {
        var names = labels.split("\\|");
        var cells = new ArrayList<Cell>();
        var share = 100.0 / names.length;
        for (var i = 0; i < names.length; i++) {
            var step = i + 1;
            var style = step < at ? "done" : step == at ? "at" : "todo-s";
            cells.add(
                    new Cell(names[i].strip(), percent(i * share + GAP / 3), percent(share - GAP), style, step == at));
        }
        return List.copyOf(cells);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
