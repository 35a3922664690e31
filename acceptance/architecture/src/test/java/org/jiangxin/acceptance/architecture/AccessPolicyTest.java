package org.jiangxin.acceptance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The policy table (access.csv of each feature) is complete and true: every page and every endpoint has one line, and no line lets in
 * somebody whom the services behind it refuse, nor keeps out somebody whom they serve (R-321a, DESIGN §3).
 */
class AccessPolicyTest {
    private static final String EVERYONE = "EVERYONE";
    private static final String SIGNED_IN = "SIGNED_IN";
    private static final Set<String> SCOPES = Set.of("OWN", "ORGANIZATION", "REGION", "PLATFORM", "PUBLIC");
    /** Open to everyone, although one of the things it can be asked for needs a sign-in, which its service checks. */
    private static final Set<String> PARTLY_OPEN = Set.of("POST /api/registration/codes");

    private static final List<String> VERBS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD");

    private static JavaClasses classes;
    private static List<Row> rows;
    private static Set<String> roles;

    /** One line of the table. */
    private record Row(String feature, String kind, String address, Set<String> roles, String scope) {}

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .importPaths(List.of(
                        Sources.ROOT.resolve("ejb/target/classes"), Sources.ROOT.resolve("web/target/classes")));
        rows = Sources.files(Sources.TEXTS, "access.csv").stream()
                .flatMap(file -> Sources.read(file)
                        .lines()
                        .filter(line -> !line.startsWith("#") && !line.isBlank())
                        .map(line -> row(file.getParent().getFileName().toString(), line)))
                .toList();
        roles = classes.get("org.jiangxin.shared.security.Role").getFields().stream()
                .map(field -> field.getName())
                .collect(Collectors.toSet());
        assertThat(rows).isNotEmpty();
    }

    @Test
    void every_page_has_one_line_and_every_line_a_page() {
        var pages = Sources.pages().stream()
                .map(page -> "/" + Sources.WEBAPP.relativize(page))
                .filter(page -> !page.startsWith("/WEB-INF/") && !page.startsWith("/resources/"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(addresses("PAGE")).containsExactlyInAnyOrderElementsOf(pages);
    }

    @Test
    void every_endpoint_has_one_line_and_every_line_an_endpoint() {
        assertThat(addresses("ENDPOINT"))
                .containsExactlyInAnyOrderElementsOf(endpoints().keySet());
    }

    @Test
    void lines_name_known_roles_and_scopes_in_the_feature_of_the_address() {
        var wrong = new ArrayList<String>();
        for (var row : rows) {
            var known = row.roles().stream()
                    .allMatch(role -> roles.contains(role) || EVERYONE.equals(role) || SIGNED_IN.equals(role));
            var open = row.roles().contains(EVERYONE);
            if (!known
                    || !SCOPES.contains(row.scope())
                    || open && row.roles().size() > 1
                    || open != "PUBLIC".equals(row.scope())) {
                wrong.add(row.toString());
            }
            if ("PAGE".equals(row.kind())
                    && row.address().indexOf('/', 1) > 0
                    && !row.address().split("/")[2].equals(row.feature())) {
                wrong.add("in the wrong file: " + row);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void an_endpoint_serves_whom_its_services_serve() {
        var wrong = new ArrayList<String>();
        var endpoints = endpoints();
        for (var row : rows) {
            var method = endpoints.get(row.address());
            if ("ENDPOINT".equals(row.kind()) && method != null) {
                var served = isCommand(method) ? Set.of("SYSTEM") : served(method);
                if (!served.equals(row.roles()) && !PARTLY_OPEN.contains(row.address())) {
                    wrong.add(row.address() + ": the table says " + new TreeSet<>(row.roles()) + ", the services "
                            + new TreeSet<>(served));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void no_page_is_open_to_somebody_whom_its_first_services_refuse() {
        var wrong = new ArrayList<String>();
        for (var row : rows) {
            var load = "PAGE".equals(row.kind()) ? load(row.address()) : Optional.<JavaMethod>empty();
            load.map(AccessPolicyTest::served).ifPresent(served -> {
                var refused = new TreeSet<>(row.roles());
                refused.removeAll(served);
                if (!served.contains(EVERYONE) && !served.contains(SIGNED_IN) && !refused.isEmpty()) {
                    wrong.add(
                            row.address() + " is open to " + refused + ", its services serve " + new TreeSet<>(served));
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    private static Row row(String feature, String line) {
        var cells = line.split(",", -1);
        assertThat(cells).as(line).hasSize(4);
        return new Row(feature, cells[0], cells[1], Set.of(cells[2].split(" ")), cells[3]);
    }

    private static List<String> addresses(String kind) {
        return rows.stream()
                .filter(row -> row.kind().equals(kind))
                .map(Row::address)
                .toList();
    }

    /** What a page reads before it is drawn: the load method of the bean named after it. */
    private static Optional<JavaMethod> load(String page) {
        var file = page.substring(page.lastIndexOf('/') + 1).replace(".xhtml", "");
        var name = Arrays.stream(file.split("-"))
                        .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
                        .collect(Collectors.joining())
                + "Page";
        return classes.stream()
                .filter(type -> type.getSimpleName().equals(name)
                        && type.getPackageName().endsWith(".web"))
                .filter(type -> page.indexOf('/', 1) > 0
                        && type.getPackageName().split("\\.")[2].equals(page.split("/")[2]))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getName().equals("load"))
                .findFirst();
    }

    /** Method and address of every endpoint, with the method that answers. */
    private static TreeMap<String, JavaMethod> endpoints() {
        var found = new TreeMap<String, JavaMethod>();
        for (var type : classes) {
            if (type.isAnnotatedWith("jakarta.ws.rs.Path")) {
                for (var method : type.getMethods()) {
                    for (var verb : VERBS) {
                        if (method.isAnnotatedWith("jakarta.ws.rs." + verb)) {
                            found.put(
                                    verb + " "
                                            + join(
                                                    "/api",
                                                    path(type.getAnnotationOfType("jakarta.ws.rs.Path")),
                                                    method.isAnnotatedWith("jakarta.ws.rs.Path")
                                                            ? path(method.getAnnotationOfType("jakarta.ws.rs.Path"))
                                                            : ""),
                                    method);
                        }
                    }
                }
            }
        }
        assertThat(found).hasSizeGreaterThan(30);
        return found;
    }

    private static boolean isCommand(JavaMethod method) {
        return method.isAnnotatedWith("org.jiangxin.shared.rest.OperatorCommand")
                || method.getOwner().isAnnotatedWith("org.jiangxin.shared.rest.OperatorCommand");
    }

    /** Roles that every service called from here lets in, the platform's own aside. */
    private static Set<String> served(JavaMethod start) {
        Set<String> served = null;
        var signedIn = false;
        for (var service : servicesBehind(start)) {
            var allowed = allowed(service);
            if (allowed.contains("**")) {
                signedIn = true;
            } else if (!allowed.isEmpty()) {
                var others = new HashSet<>(allowed);
                others.remove("SYSTEM");
                if (served == null) {
                    served = others;
                } else {
                    served.retainAll(others);
                }
            }
        }
        return served == null ? Set.of(signedIn ? SIGNED_IN : EVERYONE) : served;
    }

    private static Set<JavaMethod> servicesBehind(JavaMethod start) {
        var services = new HashSet<JavaMethod>();
        var seen = new HashSet<JavaMethod>();
        var open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            var method = open.pop();
            if (seen.add(method)) {
                var targets = new ArrayList<com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget>();
                method.getMethodCallsFromSelf().forEach(call -> targets.add(call.getTarget()));
                method.getMethodReferencesFromSelf().forEach(reference -> targets.add(reference.getTarget()));
                for (var target : targets) {
                    target.resolveMember()
                            .filter(JavaMethod.class::isInstance)
                            .map(JavaMethod.class::cast)
                            .ifPresent(called -> {
                                if (isService(called.getOwner())) {
                                    services.add(called);
                                } else if (called.getOwner().equals(start.getOwner())) {
                                    open.push(called);
                                }
                            });
                }
            }
        }
        return services;
    }

    private static boolean isService(JavaClass type) {
        return type.isAnnotatedWith("jakarta.ejb.Stateless") || type.isAnnotatedWith("jakarta.ejb.Singleton");
    }

    /** Roles of a service method; none for one that lets everybody in. */
    private static Set<String> allowed(JavaMethod service) {
        if (service.isAnnotatedWith("jakarta.annotation.security.RolesAllowed")) {
            return values(service.getAnnotationOfType("jakarta.annotation.security.RolesAllowed"));
        }
        return Set.of();
    }

    private static Set<String> values(JavaAnnotation<?> annotation) {
        return Set.of((String[]) annotation.get("value").orElseThrow());
    }

    private static String path(JavaAnnotation<?> annotation) {
        return (String) annotation.get("value").orElseThrow();
    }

    private static String join(String... parts) {
        return Arrays.stream(parts)
                .map(part -> part.replaceAll("^/|/$", "").replaceAll(":[^}]*}", "}"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
    }
}
