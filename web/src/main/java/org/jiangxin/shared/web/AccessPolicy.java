package org.jiangxin.shared.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may open which page and call which endpoint: the files {@code access.csv} of the features, one line each (DESIGN §3). The guard
 * of the portals reads the pages from here; a test holds that every page and endpoint has its line and that services allow no less and
 * no more. Whose rows somebody sees there is the services' matter; the scope is written down for the matrix test.
 */
public final class AccessPolicy {
    /** In place of roles: nobody needs to sign in. */
    public static final String EVERYONE = "EVERYONE";

    private static final List<String> FEATURES = List.of(
            "shared",
            "audit",
            "identity",
            "organization",
            "catalog",
            "notification",
            "course",
            "training",
            "integrity",
            "learning",
            "exam",
            "statistics",
            "record",
            "supervision",
            "governance");
    private static final int COLUMNS = 4;
    private static final Map<String, Set<String>> PAGES = pages();

    private AccessPolicy() {}

    /** Roles that may open a page; empty for an address that is no page of the table. */
    public static Optional<Set<String>> rolesOf(String page) {
        return Optional.ofNullable(PAGES.get(page));
    }

    private static Map<String, Set<String>> pages() {
        var pages = new HashMap<String, Set<String>>();
        for (var feature : FEATURES) {
            try (var file = AccessPolicy.class.getResourceAsStream("/org/jiangxin/" + feature + "/access.csv")) {
                if (file != null) {
                    new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> line.startsWith("PAGE,"))
                            .map(line -> line.split(",", -1))
                            .forEach(cells -> keep(pages, cells));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("access.csv of " + feature, e);
            }
        }
        return Map.copyOf(pages);
    }

    private static void keep(Map<String, Set<String>> pages, String[] cells) {
        if (cells.length != COLUMNS || pages.put(cells[1], Set.of(cells[2].split(" "))) != null) {
            throw new IllegalStateException("access.csv: " + String.join(",", cells));
        }
    }
}
