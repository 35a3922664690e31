package org.jiangxin.training.service;

import java.util.List;
import org.jiangxin.shared.error.Refusal;

/**
 * A row of a roster as it was read.
 *
 * @param number row number as the spreadsheet shows it
 * @param cells texts in the order of {@link RosterColumn}
 * @param problems why the reader could not take a cell
 */
public record RosterRow(int number, List<String> cells, List<Refusal> problems) {
    public RosterRow {
        cells = List.copyOf(cells);
        problems = List.copyOf(problems);
    }

    String cell(RosterColumn column) {
        return cells.get(column.ordinal());
    }

    @Override
    public String toString() {
        return "RosterRow[" + number + "]";
    }
}
