package org.jiangxin.acceptance.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.jiangxin.acceptance.harness.Platform;

/** The policy table of the platform, as its guard reads it. */
final class AccessTable {
    /**
     * One line.
     *
     * @param kind PAGE or ENDPOINT
     * @param address page, or method and path
     */
    record Line(String kind, String address, Set<String> roles, String scope) {
        boolean isOpen() {
            return roles.contains("EVERYONE");
        }

        @Override
        public String toString() {
            return address;
        }
    }

    private AccessTable() {}

    static List<Line> pages() {
        return lines().stream().filter(line -> line.kind().equals("PAGE")).toList();
    }

    static List<Line> endpoints() {
        return lines().stream()
                .filter(line -> line.kind().equals("ENDPOINT") && !line.roles().contains("SYSTEM"))
                .toList();
    }

    /** The line of a page or endpoint. */
    static Line line(String address) {
        return lines().stream()
                .filter(line -> line.address().equals(address))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line for " + address));
    }

    private static List<Line> lines() {
        try (var files = Files.walk(Platform.projectRoot().resolve("web/src/main/resources/org/jiangxin"))) {
            return files.filter(file -> file.endsWith("access.csv"))
                    .sorted()
                    .flatMap(file -> {
                        try {
                            return Files.readAllLines(file).stream();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .filter(line -> line.startsWith("PAGE,") || line.startsWith("ENDPOINT,"))
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Line(cells[0], cells[1], Set.of(cells[2].split(" ")), cells[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
