package org.jiangxin.shared.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;

/** The header row: columns are found by their titles, so that people may move them or add their own. */
public final class SheetHeader {
    private final Map<String, Integer> columns;

    private SheetHeader(Map<String, Integer> columns) {
        this.columns = columns;
    }

    /**
     * Reads the header.
     *
     * @param required titles that must be there; a title may list others that mean the same, separated by a bar
     * @throws Refused naming every missing title, and every title that stands there twice
     */
    public static SheetHeader of(SheetRow row, List<String> required) {
        var columns = new HashMap<String, Integer>();
        var problems = new ArrayList<>(row.problems());
        for (var column = 0; column < row.cells().size(); column++) {
            var title = key(row.cell(column));
            if (!title.isEmpty() && columns.putIfAbsent(title, column) != null) {
                problems.add(Refusal.of("shared.sheet.column_twice", row.cell(column)));
            }
        }
        var header = new SheetHeader(columns);
        required.stream()
                .filter(title -> !header.has(title))
                .map(title -> Refusal.of("shared.sheet.column_missing", title.split("\\|")[0]))
                .forEach(problems::add);
        Refused.ifAny(problems);
        return header;
    }

    public boolean has(String title) {
        return column(title) >= 0;
    }

    /** The text under a title, empty when there is no such column. */
    public String cell(SheetRow row, String title) {
        return row.cell(column(title));
    }

    private int column(String title) {
        for (var name : title.split("\\|")) {
            var column = columns.get(key(name));
            if (column != null) {
                return column;
            }
        }
        return -1;
    }

    /** Titles are the same with other blanks, stars for "required", or remarks in brackets behind. */
    private static String key(String title) {
        return title.replaceAll("[\\s\\u3000*＊]|[（(].*", "").toLowerCase(Locale.ROOT);
    }
}
