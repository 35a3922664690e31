package org.jiangxin.acceptance.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The SQL that a running platform really sent, against the inventory that the Oracle gate reads. */
public final class SqlLedger {
    private static final String INVENTORY = "persistence/src/test/resources/sql-inventory.sql";

    private SqlLedger() {}

    /** Statements that were sent and are not in the inventory. */
    public static List<String> unknown(Path ledger) {
        try {
            Set<String> known = Files.readAllLines(Platform.projectRoot().resolve(INVENTORY)).stream()
                    .filter(line -> !line.startsWith("--"))
                    .map(line -> line.substring(0, line.lastIndexOf("; -- ")))
                    .collect(Collectors.toSet());
            return Files.readAllLines(ledger).stream()
                    .distinct()
                    .filter(sql -> !known.contains(sql))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
