package org.jiangxin.shared.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who may open which page and call which endpoint: the files {@code access.csv} of the features, one line each (DESIGN §3). The guard
 * of the portals and of the REST interface reads from here; a test holds that every page and endpoint has its line and that services
 * allow no less and no more. Whose rows somebody sees there is the services' matter; the scope is written down for the matrix test.
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
            "interaction",
            "integrity",
            "learning",
            "exam",
            "statistics",
            "record",
            "supervision",
            "governance");
    private static final int COLUMNS = 4;
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");
    private static final Map<String, Set<String>> PAGES = new HashMap<>();
    /** Endpoints without a variable part, by method and path. */
    private static final Map<String, Set<String>> ENDPOINTS = new HashMap<>();
    /** The others, those with more fixed characters first. */
    private static final List<Template> TEMPLATES = new ArrayList<>();

    static {
        FEATURES.forEach(AccessPolicy::read);
        TEMPLATES.sort(Comparator.comparingInt(Template::fixed).reversed());
    }

    /** An endpoint whose address has variable parts. */
    private record Template(Pattern address, int fixed, Set<String> roles) {
        static Template of(String address, Set<String> roles) {
            var fixed = VARIABLE.splitAsStream(address).toList();
            var pattern = fixed.stream().map(Pattern::quote).collect(Collectors.joining("[^/]+"));
            return new Template(
                    Pattern.compile(address.endsWith("}") ? pattern + "[^/]+" : pattern),
                    fixed.stream().mapToInt(String::length).sum(),
                    roles);
        }
    }

    private AccessPolicy() {}

    /** Roles that may open a page; empty for an address that is no page of the table. */
    public static Optional<Set<String>> rolesOf(String page) {
        return Optional.ofNullable(PAGES.get(page));
    }

    /** Roles that may call an endpoint; empty for an address that is no endpoint of the table. */
    public static Optional<Set<String>> rolesOf(String method, String path) {
        var address = (method.equals("HEAD") ? "GET" : method) + " " + path;
        var exact = ENDPOINTS.get(address);
        return exact != null
                ? Optional.of(exact)
                : TEMPLATES.stream()
                        .filter(template -> template.address().matcher(address).matches())
                        .findFirst()
                        .map(Template::roles);
    }

    private static void read(String feature) {
        try (var file = AccessPolicy.class.getResourceAsStream("/org/jiangxin/" + feature + "/access.csv")) {
            if (file != null) {
                new String(file.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.startsWith("PAGE,") || line.startsWith("ENDPOINT,"))
                        .map(line -> line.split(",", -1))
                        .forEach(AccessPolicy::keep);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("access.csv of " + feature, e);
        }
    }

    private static void keep(String[] cells) {
        if (cells.length != COLUMNS) {
            throw new IllegalStateException("access.csv: " + String.join(",", cells));
        }
        var roles = Set.of(cells[2].split(" "));
        if (cells[1].contains("{")) {
            TEMPLATES.add(Template.of(cells[1], roles));
        } else if ((cells[0].equals("PAGE") ? PAGES : ENDPOINTS).put(cells[1], roles) != null) {
            throw new IllegalStateException("access.csv, twice: " + cells[1]);
        }
    }
}
