package org.jiangxin.shared.sheet;

import java.util.List;
import org.jiangxin.shared.error.Refusal;

/**
 * One row with content, as text.
 *
 * @param number the row's number as a spreadsheet program shows it, from 1
 * @param cells texts by column, from the first; shorter than the header where the rest is empty
 * @param problems why cells of this row could not be taken; a row with problems must not be imported
 */
public record SheetRow(int number, List<String> cells, List<Refusal> problems) {
    public SheetRow {
        cells = List.copyOf(cells);
        problems = List.copyOf(problems);
    }

    /** The text of a column without the blanks around it (those of Chinese typing too), or an empty text. */
    public String cell(int column) {
        return column >= 0 && column < cells.size() ? stripped(cells.get(column)) : "";
    }

    boolean isBlank() {
        return problems.isEmpty()
                && cells.stream().allMatch(cell -> stripped(cell).isEmpty());
    }

    static String stripped(String text) {
        var start = 0;
        var end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }

    /** The letters of a column: A, B … Z, AA. */
    static String letters(int column) {
        var letters = new StringBuilder();
        for (var rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
