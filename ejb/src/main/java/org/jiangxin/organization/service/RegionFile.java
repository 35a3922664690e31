package org.jiangxin.organization.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangxin.organization.entity.RegionCode;
import org.jiangxin.organization.entity.RegionLevel;
import org.jiangxin.shared.error.Refused;

/**
 * A region file: comment lines with {@code # version:}, {@code # source:} and {@code # valid-from:} (a day) first, then
 * {@code code,name,level,parent} lines, parents before children. What is wrong is told by line.
 *
 * @param dataVersion name of this state of the data
 * @param validFrom first day on which it is in force
 */
record RegionFile(String dataVersion, LocalDate validFrom, List<Row> rows, List<String> problems) {
    private static final int COLUMNS = 4;

    RegionFile {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /** One region. */
    record Row(RegionCode code, String name, RegionLevel level, String parent) {}

    static RegionFile read(BufferedReader lines) throws IOException {
        var head = new HashMap<String, String>();
        var rows = new ArrayList<Row>();
        var byCode = new HashMap<String, Row>();
        var problems = new ArrayList<String>();
        var number = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            var text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (text.startsWith("#")) {
                keepHead(head, text);
            } else if (!text.isBlank() && !text.startsWith("code,")) {
                row(text, number, byCode, problems).ifPresent(row -> {
                    rows.add(row);
                    byCode.put(row.code().value(), row);
                });
            }
        }
        for (var key : List.of("version", "source", "valid-from")) {
            if (head.getOrDefault(key, "").isEmpty()) {
                problems.add("head: \"# " + key + ":\" is missing");
            }
        }
        if (rows.isEmpty()) {
            problems.add("no region");
        }
        return new RegionFile(head.getOrDefault("version", ""), day(head.get("valid-from"), problems), rows, problems);
    }

    private static void keepHead(Map<String, String> head, String text) {
        var colon = text.indexOf(':');
        if (colon > 0) {
            head.put(text.substring(1, colon).strip(), text.substring(colon + 1).strip());
        }
    }

    private static Optional<Row> row(String text, int number, Map<String, Row> byCode, List<String> problems) {
        var cells = text.split(",", -1);
        var problem = "line " + number + ": ";
        try {
            if (cells.length != COLUMNS || cells[1].isBlank() || cells[1].length() > 60) {
                throw new IllegalArgumentException("code, name, level and parent are expected");
            }
            var code = new RegionCode(cells[0].strip());
            var level = RegionLevel.valueOf(cells[2].strip());
            var parent = cells[3].isBlank() ? null : cells[3].strip();
            requireTree(code, level, parent, byCode);
            return Optional.of(new Row(code, cells[1].strip(), level, parent));
        } catch (Refused e) {
            problems.add(problem + "no code of six digits");
        } catch (IllegalArgumentException e) {
            problems.add(problem + e.getMessage());
        }
        return Optional.empty();
    }

    private static void requireTree(RegionCode code, RegionLevel level, String parent, Map<String, Row> byCode) {
        if (byCode.containsKey(code.value())) {
            throw new IllegalArgumentException(code + " stands twice");
        }
        if ((level == RegionLevel.PROVINCE) != (parent == null)) {
            throw new IllegalArgumentException("only a province has no parent");
        }
        if (parent != null
                && (!byCode.containsKey(parent) || !byCode.get(parent).code().covers(code.value()))) {
            throw new IllegalArgumentException("parent " + parent + " does not stand above " + code);
        }
    }

    private static LocalDate day(String text, List<String> problems) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeException e) {
            problems.add("head: valid-from is no day");
            return LocalDate.EPOCH;
        }
    }
}
