package org.jiangxin.acceptance.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiangxin.acceptance.harness.Platform;
import org.jiangxin.acceptance.harness.RestClient;
import org.jiangxin.acceptance.harness.RestClient.Answer;
import org.jiangxin.acceptance.harness.ScriptedLearner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The scope matrix, made from the policy table (R-321a, DESIGN §3): every page and endpoint × every role, and every address that takes
 * an id × own, sibling, parent and none. Somebody without the role is refused by the server whatever the page shows; somebody with the
 * role and another scope is told that there is no such thing.
 */
@EnabledIfSystemProperty(named = "soak", matches = "true")
class ScopeMatrixIT {
    /** One account of each role; all of the demo institutions but the learners. */
    private static final Map<String, String> PEOPLE = people();

    /** Addresses with an id that a test below asks for own, sibling and none. */
    private static final Set<String> SAMPLED = Set.of(
            "GET /api/enrolments/{id}",
            "GET /api/enrolments/{id}/intervals",
            "GET /api/enrolments/{id}/archive.{form}",
            "GET /api/standards/{id}/points",
            "POST /api/standards/{id}/points",
            "GET /api/standards/{id}/points.xlsx");

    /** Addresses with an id for which there is no sample yet; shrinks, never grows. */
    private static final Set<String> UNSAMPLED = Set.of(
            "DELETE /api/enrolments/{id}",
            "DELETE /api/uploads/{id}",
            "GET /api/attempts/{attemptId}",
            "GET /api/attempts/{attemptId}/result",
            "GET /api/certificates/{id}/pdf",
            "GET /api/playback/self-test/{lesson}",
            "GET /api/supervision/exports/classes/{id}/learners",
            "GET /api/supervision/exports/enrolments/{id}/intervals",
            "GET /api/supervision/exports/institutions/{id}/classes",
            "GET /api/training/classes/{id}",
            "GET /api/training/classes/{id}/board",
            "GET /api/training/classes/{id}/documents/{document}",
            "GET /api/training/classes/{id}/imports/{import}/errors",
            "GET /api/uploads/{id}",
            "POST /api/attempts/{attemptId}/answers",
            "POST /api/attempts/{attemptId}/conduct",
            "POST /api/attempts/{attemptId}/enter",
            "POST /api/attempts/{attemptId}/submit",
            "POST /api/classes/{id}/enrolment",
            "POST /api/drafts/lessons/{id}/preview",
            "POST /api/exams/{examId}/attempts",
            "POST /api/training/applications/{id}/decision",
            "POST /api/training/classes/{id}/application",
            "POST /api/training/classes/{id}/closing",
            "POST /api/training/classes/{id}/imports",
            "POST /api/training/classes/{id}/imports/{import}/acceptance",
            "POST /api/training/classes/{id}/sessions",
            "POST /api/training/classes/{id}/start",
            "POST /api/training/classes/{id}/teachers",
            "POST /api/uploads/{id}/finish",
            "PUT /api/drafts/lessons/{id}",
            "PUT /api/uploads/{id}");

    private static final Pattern CASE = Pattern.compile("organization\\.xhtml\\?id=([\\w-]{22})");
    private static final Pattern MEMBER = Pattern.compile("member\\.xhtml\\?id=([\\w-]{22})");

    private static final Map<String, RestClient> SIGNED_IN = new LinkedHashMap<>();
    private static Platform platform;
    private static ScriptedLearner first;
    private static ScriptedLearner second;

    private static Map<String, String> people() {
        var people = new LinkedHashMap<String, String>();
        people.put("INSTITUTION_ADMIN", "jigou");
        people.put("CLASS_MANAGER", "banzhuren");
        people.put("TEACHER", "jiaoshi");
        people.put("AUTHOR", "kecheng");
        people.put("PROCTOR", "jiankao");
        people.put("APPLICANT", "daishen");
        people.put("REGULATOR_APPROVER", "xian");
        people.put("REGULATOR_INSPECTOR", "sheng-xuncha");
        people.put("OPERATIONS", "yunying");
        people.put("SYSTEM_ADMIN", "xitong");
        people.put("SECURITY_ADMIN", "anquan");
        people.put("AUDIT_ADMIN", "shenji");
        return people;
    }

    @BeforeAll
    static void signIn() {
        platform = TinyPlatform.get();
        platform.command("load-demo-institutions");
        PEOPLE.forEach((role, name) -> SIGNED_IN.put(role, as(name)));
        first = TinyPlatform.learner();
        second = TinyPlatform.learner();
        SIGNED_IN.put("LEARNER", first.rest());
    }

    @TestFactory
    Stream<DynamicTest> a_page_opens_to_its_roles_and_to_nobody_else() {
        var tests = new ArrayList<DynamicTest>();
        for (var page : AccessTable.pages()) {
            tests.add(dynamicTest(page + " for nobody", () -> {
                var status = new RestClient(platform.url()).get(page.address()).status();
                if (page.isOpen()) {
                    assertThat(status).isIn(200, 302, 404);
                } else {
                    assertThat(status).as("sent to the sign-in page").isEqualTo(302);
                }
            }));
            SIGNED_IN.forEach((role, client) -> tests.add(dynamicTest(page + " for " + role, () -> {
                var answer = client.get(page.address());
                if (page.isOpen() || page.roles().contains(role)) {
                    assertThat(answer.status()).as(answer.text()).isIn(200, 302, 404);
                } else {
                    assertThat(answer.status()).isEqualTo(403);
                }
            })));
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> an_endpoint_answers_its_roles_and_nobody_else() {
        var tests = new ArrayList<DynamicTest>();
        for (var endpoint : AccessTable.endpoints()) {
            if (!endpoint.isOpen()) {
                tests.add(dynamicTest(
                        endpoint + " for nobody",
                        () -> assertRefused(call(new RestClient(platform.url()), endpoint), endpoint)));
                SIGNED_IN.forEach((role, client) -> {
                    if (!endpoint.roles().contains(role)) {
                        tests.add(dynamicTest(
                                endpoint + " for " + role, () -> assertRefused(call(client, endpoint), endpoint)));
                    }
                });
            }
        }
        return tests.stream();
    }

    @Test
    void every_address_with_an_id_has_a_sample_or_is_listed_as_missing_one() {
        var missing = new TreeSet<String>();
        for (var endpoint : AccessTable.endpoints()) {
            if (endpoint.address().contains("{") && !endpoint.isOpen()) {
                missing.add(endpoint.address());
            }
        }
        missing.removeAll(SAMPLED);
        assertThat(missing).isSubsetOf(UNSAMPLED);
    }

    @Test
    void a_learner_reads_the_own_enrolment_and_no_other_and_staff_have_no_way_in() {
        for (var address : List.of("", "/intervals", "/archive.json", "/archive.pdf")) {
            var own = "/api/enrolments/" + first.enrolmentId() + address;
            assertThat(first.rest().get(own).status()).as("own " + address).isIn(200, 404, 409, 422);
            assertThat(second.rest().get(own).status()).as("sibling " + address).isIn(403, 404);
            for (var role : PEOPLE.keySet()) {
                assertThat(SIGNED_IN.get(role).get(own).status())
                        .as(role + " " + address)
                        .isEqualTo(403);
            }
        }
        assertThat(first.rest()
                        .get("/api/enrolments/" + first.enrolmentId())
                        .expect(200)
                        .body()
                        .path("id")
                        .asText())
                .isEqualTo(first.enrolmentId());
    }

    @Test
    void a_regulator_opens_institutions_of_its_region_and_below_and_no_sibling() {
        var own = idOf(SIGNED_IN.get("REGULATOR_APPROVER"), "/supervision/organization/organizations.xhtml", CASE);
        var address = "/supervision/organization/organization.xhtml?id=" + own;

        assertThat(SIGNED_IN.get("REGULATOR_APPROVER").get(address).status())
                .as("own county")
                .isEqualTo(200);
        assertThat(as("shi").get(address).status()).as("the city above").isEqualTo(200);
        assertThat(as("sheng").get(address).status()).as("the province above").isEqualTo(200);
        assertThat(as("xian2").get(address).status()).as("a sibling county").isEqualTo(404);
        assertThat(SIGNED_IN.get("INSTITUTION_ADMIN").get(address).status())
                .as("an institution")
                .isEqualTo(403);
        assertThat(as("xian2")
                        .get("/supervision/organization/organizations.xhtml")
                        .expect(200)
                        .text())
                .doesNotContain(own);
    }

    @Test
    void an_institution_opens_its_own_people_and_nobody_elses() {
        var own = idOf(SIGNED_IN.get("INSTITUTION_ADMIN"), "/institution/organization/staff.xhtml", MEMBER);
        var address = "/institution/organization/member.xhtml?id=" + own;

        assertThat(SIGNED_IN.get("INSTITUTION_ADMIN").get(address).status()).isEqualTo(200);
        assertThat(as("jigou2").get(address).status()).as("another institution").isEqualTo(404);
        assertThat(as("danwei").get(address).status()).as("an employer").isEqualTo(404);
        assertThat(SIGNED_IN.get("REGULATOR_APPROVER").get(address).status()).isEqualTo(403);
        assertThat(SIGNED_IN.get("TEACHER").get(address).status())
                .as("a colleague without the role")
                .isEqualTo(403);
    }

    @Test
    void a_waiting_and_a_removed_institution_have_no_staff_role_left() {
        for (var client : List.of(SIGNED_IN.get("APPLICANT"), as("qingtui"))) {
            var session = client.get("/api/session").expect(200).body();
            assertThat(session.path("roles").size()).isEqualTo(1);
            assertThat(session.path("roles").get(0).asText()).isEqualTo("APPLICANT");
        }
    }

    @Test
    void a_post_standard_is_known_to_its_own_organization_and_to_operations() {
        var id = StandardAttackIT.standard(SIGNED_IN.get("INSTITUTION_ADMIN"), "POST", "SCOPE-1");
        var points = "/api/standards/" + id + "/points";
        var row = "职业功能,工作内容,类别,要求\n准备,检查,技能,能检查\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);

        for (var role : List.of("INSTITUTION_ADMIN", "AUTHOR", "TEACHER", "OPERATIONS")) {
            assertThat(SIGNED_IN.get(role).get(points).status()).as(role).isEqualTo(200);
            assertThat(SIGNED_IN.get(role).get(points + ".xlsx").status())
                    .as(role)
                    .isEqualTo(200);
        }
        for (var other : List.of("jigou2", "danwei")) {
            assertThat(as(other).get(points).status()).as(other).isEqualTo(404);
            assertThat(as(other).get(points + ".xlsx").status()).as(other).isEqualTo(404);
            assertThat(as(other)
                            .postBytes(points + "?name=a.csv", "text/csv", row)
                            .status())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(SIGNED_IN
                        .get("TEACHER")
                        .postBytes(points + "?name=a.csv", "text/csv", row)
                        .status())
                .isEqualTo(403);
        assertThat(SIGNED_IN
                        .get("AUTHOR")
                        .postBytes(points + "?name=a.csv", "text/csv", row)
                        .status())
                .isEqualTo(200);
        var platforms = StandardAttackIT.standard(SIGNED_IN.get("OPERATIONS"), "NATIONAL", "SCOPE-2");
        assertThat(SIGNED_IN
                        .get("AUTHOR")
                        .get("/api/standards/" + platforms + "/points")
                        .status())
                .as("the platform's are everybody's to read")
                .isEqualTo(200);
        assertThat(SIGNED_IN
                        .get("AUTHOR")
                        .postBytes("/api/standards/" + platforms + "/points?name=a.csv", "text/csv", row)
                        .status())
                .as("and nobody's to write")
                .isEqualTo(403);
    }

    private static void assertRefused(Answer answer, AccessTable.Line endpoint) {
        if (endpoint.address().startsWith("GET ")) {
            assertThat(answer.status()).as(answer.text()).isIn(401, 403);
        } else {
            // A body that is refused before its sender is no way in either.
            assertThat(answer.status()).as(answer.text()).isIn(400, 401, 403, 404, 405, 409, 415, 422);
        }
    }

    private static Answer call(RestClient client, AccessTable.Line endpoint) {
        var path = endpoint.address()
                .substring(endpoint.address().indexOf(' ') + 1)
                .replaceAll("\\{form}", "json")
                .replaceAll("\\{[^}]*}", "aaaaaaaaaaaaaaaaaaaaaa");
        return switch (endpoint.address().substring(0, endpoint.address().indexOf(' '))) {
            case "GET", "HEAD" -> client.get(path);
            case "DELETE" -> client.delete(path);
            default -> client.post(path, Map.of());
        };
    }

    private static RestClient as(String name) {
        var client = new RestClient(platform.url());
        client.post("/api/session", Map.of("login", name, "password", ScriptedLearner.PASSWORD))
                .expect(200);
        return client;
    }

    private static String idOf(RestClient client, String page, Pattern link) {
        var text = client.get(page).expect(200).text();
        var found = link.matcher(text);
        assertThat(found.find()).as("a row on " + page).isTrue();
        return found.group(1);
    }
}
