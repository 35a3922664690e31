package org.jiangxin.catalog.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jiangxin.shared.sheet.SheetHeader;
import org.jiangxin.shared.sheet.SheetLimits;
import org.jiangxin.shared.sheet.SheetReader;
import org.jiangxin.shared.sheet.SheetRow;

/**
 * A data file of the catalogue: comment lines {@code # version:}, {@code # source:}, {@code # valid-from:} (a day) and
 * {@code # scope:} ({@code full}, or {@code excerpt} when missing codes say nothing) first, then a header row and the rows.
 */
record CatalogFile(
        String dataVersion,
        LocalDate validFrom,
        boolean full,
        SheetHeader header,
        List<SheetRow> rows,
        List<String> problems) {
    private static final List<String> HEAD = List.of("version", "source", "valid-from", "scope");

    CatalogFile {
        rows = List.copyOf(rows);
    }

    static CatalogFile read(Path file, List<String> columns) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, String.valueOf(file.getFileName()), columns);
        } catch (IOException e) {
            throw new UncheckedIOException("catalogue file " + file, e);
        }
    }

    static CatalogFile read(InputStream in, String name, List<String> columns) {
        var head = new HashMap<String, String>();
        var rows = new ArrayList<SheetRow>();
        for (var row : SheetReader.readAll(in, name, SheetLimits.USUAL)) {
            if (row.cell(0).startsWith("#")) {
                var text = row.cells().stream().collect(Collectors.joining(","));
                var colon = text.indexOf(':');
                if (colon > 0) {
                    head.put(
                            text.substring(1, colon).strip(),
                            text.substring(colon + 1).strip());
                }
            } else {
                rows.add(row);
            }
        }
        var problems = new ArrayList<String>();
        HEAD.stream()
                .filter(key -> head.getOrDefault(key, "").isEmpty())
                .forEach(key -> problems.add("head: \"# " + key + ":\" is missing"));
        if (rows.size() < 2) {
            problems.add("no rows");
        }
        var header = rows.isEmpty() ? null : SheetHeader.of(rows.get(0), columns);
        return new CatalogFile(
                head.getOrDefault("version", ""),
                day(head.getOrDefault("valid-from", ""), problems),
                "full".equals(head.get("scope")),
                header,
                rows.isEmpty() ? rows : rows.subList(1, rows.size()),
                problems);
    }

    private static LocalDate day(String text, List<String> problems) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            problems.add("head: valid-from is no day");
            return LocalDate.EPOCH;
        }
    }

    String cell(SheetRow row, String column) {
        return header.cell(row, column);
    }
}
