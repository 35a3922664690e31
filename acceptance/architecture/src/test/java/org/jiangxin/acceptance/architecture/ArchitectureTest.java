package org.jiangxin.acceptance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rules on compiled classes. Each says in its failure which rule of the house it holds and why. */
class ArchitectureTest {
    /** Lowest first (docs/ARCHITECTURE.md §4). */
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
            "support",
            "supervision",
            "governance");

    private static final Set<String> ROOMS =
            Set.of("entity", "repository", "service", "rule", "event", "provider", "messaging", "web", "rest");

    /** Changed only under a write lock of the row, which a version would add nothing to. */
    private static final Set<String> ALWAYS_LOCKED = Set.of("AuditShard");

    private static JavaClasses all;
    private static JavaClasses lower;

    @BeforeAll
    static void read() {
        all = new ClassFileImporter()
                .importPaths(Sources.MODULES.stream()
                        .map(module -> Sources.ROOT.resolve(module + "/target/classes"))
                        .toList());
        lower = new ClassFileImporter()
                .importPaths(List.of("persistence", "ejb").stream()
                        .map(module -> Sources.ROOT.resolve(module + "/target/classes"))
                        .toList());
        assertThat(all).hasSizeGreaterThan(200);
    }

    @Test
    void lower_rooms_know_no_page_no_rest_and_no_consumer() {
        noClasses()
                .that(resideInAnyPackage(
                        "..entity..", "..repository..", "..service..", "..rule..", "..event..", "..provider.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.jiangxin..web..",
                        "org.jiangxin..rest..",
                        "org.jiangxin..messaging..",
                        "jakarta.faces..",
                        "org.primefaces..",
                        "jakarta.ws.rs.."))
                .because("web → ejb → persistence; nobody depends on web or jms")
                .check(all);
    }

    @Test
    void native_code_stays_out_of_the_server() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.bytedeco..", "ai.onnxruntime..", "org.opencv.."))
                .because("a crash of native code would take the server down: it runs in the face worker")
                .check(all);
    }

    @Test
    void persistence_knows_no_service() {
        noClasses()
                .that(resideInAnyPackage("..entity..", "..repository.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.jiangxin..service..", "org.jiangxin..rule..", "jakarta.ejb..", "jakarta.jms.."))
                .because("persistence knows no EJB, JMS or Faces type")
                .check(all);
    }

    @Test
    void a_feature_calls_only_lower_ones() {
        var broken = new TreeSet<String>();
        for (var from : lower) {
            for (var dependency : from.getDirectDependenciesFromSelf()) {
                var to = dependency.getTargetClass();
                var fromRank = FEATURES.indexOf(featureOf(from));
                var toRank = FEATURES.indexOf(featureOf(to));
                if (toRank >= 0 && toRank > fromRank) {
                    broken.add(from.getName() + " → " + to.getName());
                }
            }
        }
        assertThat(broken)
                .as("the way up is an event or a port declared below (feature order)")
                .isEmpty();
    }

    @Test
    void every_class_lives_in_a_feature_and_a_room() {
        var homeless = new TreeSet<String>();
        for (var type : all) {
            var parts = type.getPackageName().split("\\.");
            var feature = parts.length > 2 ? parts[2] : "";
            var room = parts[parts.length - 1];
            if (!FEATURES.contains(feature) || !"shared".equals(feature) && !ROOMS.contains(room)) {
                homeless.add(type.getName());
            }
        }
        assertThat(homeless).isEmpty();
    }

    @Test
    void no_entity_and_no_query_reaches_web() {
        noClasses()
                .that(resideInAnyPackage("org.jiangxin..web..", "org.jiangxin..rest.."))
                .should()
                .dependOnClassesThat(new DescribedPredicate<>("are entities or repositories") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.isAnnotatedWith("jakarta.persistence.Entity")
                                || type.getPackageName().endsWith(".repository")
                                || type.getName().equals("jakarta.persistence.EntityManager");
                    }
                })
                .because("no entity reaches a page")
                .check(all);
    }

    @Test
    void what_is_right_is_known_below_the_pages_only() {
        noClasses()
                .that(resideInAnyPackage("org.jiangxin..web..", "org.jiangxin..rest..", "org.jiangxin..messaging.."))
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.jiangxin\\.course\\.service\\.CheckQuestion(Service)?")
                .because("a check question is unknown until it is due, and its answer for ever (ATK-18)")
                .check(all);
    }

    @Test
    void queries_live_in_repositories() {
        noClasses()
                .that(not(resideInAnyPackage(
                        "..repository..",
                        "..entity..",
                        "org.jiangxin.shared.time..",
                        "org.jiangxin.shared.baseline..")))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.persistence.EntityManager")
                .because("JPQL lives only in repositories")
                .check(all);
    }

    @Test
    void an_entity_has_no_setter_and_no_open_constructor() {
        var broken = new ArrayList<String>();
        for (var entity : entities()) {
            entity.getMethods().stream()
                    .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                            && method.getName().matches("set[A-Z].*"))
                    .map(JavaMethod::getFullName)
                    .forEach(broken::add);
            entity.getConstructors().stream()
                    .filter(constructor -> constructor.getRawParameterTypes().isEmpty()
                            && constructor.getModifiers().contains(JavaModifier.PUBLIC))
                    .map(JavaConstructor::getFullName)
                    .forEach(broken::add);
        }
        assertThat(broken).as("an entity changes by intention methods only").isEmpty();
    }

    @Test
    void an_entity_is_versioned_or_immutable() {
        var broken = entities().stream()
                .filter(entity -> !entity.isAnnotatedWith("org.hibernate.annotations.Immutable"))
                .filter(entity -> !ALWAYS_LOCKED.contains(entity.getSimpleName()))
                .filter(entity -> entity.getAllFields().stream()
                        .noneMatch(field -> field.isAnnotatedWith("jakarta.persistence.Version")))
                .map(JavaClass::getName)
                .toList();
        assertThat(broken).isEmpty();
    }

    @Test
    void an_entity_holds_no_entity_of_another_feature() {
        var broken = new ArrayList<String>();
        for (var entity : entities()) {
            entity.getFields().stream()
                    .filter(field -> field.getRawType().isAnnotatedWith("jakarta.persistence.Entity"))
                    .filter(field -> !featureOf(field.getRawType()).equals(featureOf(entity)))
                    .forEach(field -> broken.add(field.getFullName()));
        }
        assertThat(broken).as("features hold each other's ids").isEmpty();
    }

    @Test
    void time_comes_from_a_clock() {
        var clocks = Set.of("org.jiangxin.shared.time.SystemClock", "org.jiangxin.shared.time.DatabaseClock");
        var broken = new TreeSet<String>();
        for (var type : all) {
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                var owner = access.getTargetOwner().getName();
                var name = access.getTarget().getName();
                var now = owner.startsWith("java.time.")
                        && name.equals("now")
                        && access.getTarget().getFullName().endsWith("()");
                var wall = owner.equals("java.lang.System") && name.equals("currentTimeMillis")
                        || owner.equals("java.time.Clock") && name.startsWith("system");
                if ((now || wall) && !clocks.contains(type.getName())) {
                    broken.add(access.getDescription());
                }
            }
        }
        assertThat(broken).as("no now() outside the clock").isEmpty();
    }

    @Test
    void every_public_service_method_names_its_roles() {
        methods()
                .that()
                .areDeclaredInClassesThat(new DescribedPredicate<>("are enterprise beans") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.isAnnotatedWith("jakarta.ejb.Stateless")
                                || type.isAnnotatedWith("jakarta.ejb.Singleton");
                    }
                })
                .and()
                .arePublic()
                .should(new ArchCondition<>("name their roles") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        var named = method.isAnnotatedWith("jakarta.annotation.security.RolesAllowed")
                                || method.isAnnotatedWith("jakarta.annotation.security.PermitAll");
                        var hidden = method.getModifiers().contains(JavaModifier.SYNTHETIC)
                                || method.getModifiers().contains(JavaModifier.STATIC);
                        if (!named && !hidden) {
                            events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                        }
                    }
                })
                .because("what is not allowed is denied")
                .check(all);
    }

    @Test
    void stateless_beans_are_services_and_consumers_are_named_so() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.ejb.Stateless")
                .should()
                .resideInAnyPackage("..service..", "org.jiangxin.shared.rest..", "..messaging..")
                .check(all);
        classes()
                .that()
                .areAnnotatedWith("jakarta.ejb.MessageDriven")
                .should()
                .haveSimpleNameEndingWith("Consumer")
                .check(all);
    }

    @Test
    void events_are_records() {
        classes()
                .that(resideInAPackage("org.jiangxin..event"))
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .beRecords()
                .orShould()
                .beEnums()
                .check(all);
    }

    @Test
    void the_broker_is_known_only_to_its_room() {
        noClasses()
                .that(not(resideInAPackage("..messaging..")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("jakarta.jms..", "org.apache.activemq.."))
                .check(all);
    }

    @Test
    void nothing_is_named_after_nothing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils|Util|DTO|Dto)$")
                .check(all);
        noClasses()
                .should()
                .callConstructor(java.util.Random.class)
                .orShould()
                .callConstructor(java.util.Random.class, long.class)
                .because("chance comes from SecureRandom")
                .check(all);
    }

    @Test
    void no_page_bean_lives_as_long_as_the_session() {
        noClasses()
                .should()
                .beAnnotatedWith("jakarta.enterprise.context.SessionScoped")
                .check(all);
    }

    @Test
    void nothing_writes_to_the_standard_streams() {
        noClasses()
                .should(new ArchCondition<>("use System.out or System.err") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getFieldAccessesFromSelf().stream()
                                .filter(access ->
                                        access.getTargetOwner().getName().equals("java.lang.System"))
                                .filter(access -> Set.of("out", "err")
                                        .contains(access.getTarget().getName()))
                                .forEach(access ->
                                        events.add(SimpleConditionEvent.satisfied(type, access.getDescription())));
                    }
                })
                .check(all);
    }

    private static List<JavaClass> entities() {
        return all.stream()
                .filter(type -> type.isAnnotatedWith("jakarta.persistence.Entity"))
                .toList();
    }

    private static String featureOf(JavaClass type) {
        var parts = type.getPackageName().split("\\.");
        return parts.length > 2 && type.getName().startsWith("org.jiangxin.") ? parts[2] : "";
    }
}
