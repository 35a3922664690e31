package org.jiangxin.shared.web;

import java.util.ArrayList;
import java.util.List;

/**
 * The page numbers that a list shows: the first, the last, and those around the current one. A hundred thousand learners are five
 * thousand pages; the row of numbers must still fit on a phone.
 */
public final class PageWindow {
    /** Stands for pages that are left out. */
    public static final int GAP = 0;

    private static final int AROUND = 1;

    private PageWindow() {}

    /** @param current from 1; beyond the last counts as the last */
    public static List<Integer> of(int current, int pages) {
        var at = Math.max(1, Math.min(current, pages));
        var shown = new ArrayList<Integer>();
        var before = 0;
        for (var page = 1; page <= pages; page++) {
            if (page != 1 && page != pages && Math.abs(page - at) > AROUND) {
                continue;
            }
            if (page - before == 2) {
                // A gap of one page would take the room of the page itself.
                shown.add(page - 1);
            } else if (page - before > 2) {
                shown.add(GAP);
            }
            shown.add(page);
            before = page;
        }
        return List.copyOf(shown);
    }
}
