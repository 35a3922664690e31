package org.jiangxin.acceptance.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The scope matrix, made from the policy table (R-321a, DESIGN §3): every page and endpoint × every role, and every address that takes
 * an id × own, sibling, parent and none. Somebody without the role is refused before anything of the request but its address is looked
 * at; somebody with the role and another scope is told that there is no such thing.
 */
@Group(Group.TINY)
class ScopeMatrixIT {
    /** One account of each role; all of the demo institutions but the learners. */
    private static final Map<String, String> PEOPLE = people();

    /** Standards and organizations have tests of their own below. */
    private static final Set<String> ELSEWHERE = Set.of(
            "GET /api/standards/{id}/points",
            "POST /api/standards/{id}/points",
            "GET /api/standards/{id}/points.xlsx",
            // LiveAttackIT asks for those of another institution, another teacher and another class.
            "POST /api/live/{id}/feed",
            "POST /api/live/{id}/end",
            "GET /api/playback/live/{lesson}",
            // FaceAttackIT asks for those of another learner.
            "POST /api/face/captures/{captureId}/{slot}",
            "POST /api/attempts/{attemptId}/face",
            "POST /api/attempts/{attemptId}/face/phone",
            "POST /api/attempts/{attemptId}/face/phone/confirm",
            "POST /api/attempts/{attemptId}/presence/{checkId}",
            "POST /api/attempts/{attemptId}/presence/{checkId}/face",
            "POST /api/attempts/{attemptId}/presence/{checkId}/phone");

    /** Endpoints that take a file instead of JSON. */
    private static final Set<String> OCTETS = Set.of(
            "POST /api/standards/{id}/points",
            "POST /api/training/classes/{id}/imports",
            "POST /api/live/{id}/feed",
            "PUT /api/uploads/{id}");

    /**
     * Pages with an id that have no line in the samples: two that hold nothing of anybody (their scripts ask the REST interface), and
     * those of the platform's reviewers, who have no siblings.
     */
    private static final Set<String> UNSAMPLED_PAGES = Set.of(
            "/learner/exam/attempt.xhtml",
            "/learner/learning/study.xhtml",
            "/console/identity/verification.xhtml",
            "/console/integrity/face-review.xhtml",
            "/console/course/review.xhtml",
            "/console/course/material.xhtml");

    private static final Pattern ID_PARAMETER =
            Pattern.compile("viewParam name=\"(id|draft|lesson|review|enrolment|attempt)\"");
    private static final Pattern CASE = Pattern.compile("organization\\.xhtml\\?id=([\\w-]{22})");
    private static final Pattern MEMBER = Pattern.compile("member\\.xhtml\\?id=([\\w-]{22})");

    private static final Map<String, RestClient> SIGNED_IN = new LinkedHashMap<>();
    private static Platform platform;
    private static ScopeSamples samples;

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
        people.put("CONTENT_REVIEWER", "shenhe");
        people.put("SYSTEM_ADMIN", "xitong");
        people.put("SECURITY_ADMIN", "anquan");
        people.put("AUDIT_ADMIN", "shenji");
        return people;
    }

    @BeforeAll
    static void signIn() {
        platform = TinyPlatform.get();
        platform.command("load-demo-institutions");
        samples = new ScopeSamples();
        PEOPLE.forEach((role, name) -> SIGNED_IN.put(role, as(name)));
        SIGNED_IN.put("LEARNER", as("first learner"));
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
                tests.add(dynamicTest(endpoint + " for nobody", () -> {
                    var answer = call(new RestClient(platform.url()), endpoint, false);
                    assertThat(answer.status()).as(answer.text()).isEqualTo(401);
                    assertThat(answer.code()).isEqualTo("shared.sign_in_first");
                }));
                SIGNED_IN.forEach((role, client) -> tests.add(dynamicTest(endpoint + " for " + role, () -> {
                    if (endpoint.roles().contains(role)) {
                        assertLetIn(call(client, endpoint, true));
                    } else {
                        assertRefused(call(client, endpoint, false));
                    }
                })));
            }
        }
        return tests.stream();
    }

    @Test
    void an_address_that_is_no_endpoint_is_not_there_for_anybody() {
        for (var client : List.of(new RestClient(platform.url()), SIGNED_IN.get("SYSTEM_ADMIN"))) {
            assertThat(client.get("/api/attempts").status()).isEqualTo(404);
            assertThat(client.get("/api/nothing/here").status()).isEqualTo(404);
            assertThat(client.delete("/api/standards").status()).isEqualTo(404);
        }
    }

    @TestFactory
    Stream<DynamicTest> an_id_opens_to_its_owner_and_those_above_and_to_nobody_else() {
        return samples.all().stream().map(sample -> dynamicTest(sample.toString(), () -> look(sample)));
    }

    /** Others first, because a change may be made only once. */
    private static void look(ScopeSamples.Sample sample) {
        var path = sample.path().get();
        var line = AccessTable.line(sample.address());
        var isPage = line.kind().equals("PAGE");
        assertThat(sample.ask().to(new RestClient(platform.url()), path).status())
                .as("nobody")
                .isEqualTo(isPage ? 302 : 401);
        SIGNED_IN.forEach((role, client) -> {
            if (!line.roles().contains(role)) {
                assertThat(sample.ask().to(client, path).status()).as(role).isEqualTo(403);
            }
        });
        for (var sibling : sample.siblings()) {
            var answer = sample.ask().to(as(sibling), path);
            assertThat(answer.status())
                    .as(sibling + " " + answer.text())
                    .isIn(sample.isPersonal() ? Set.of(403, 404) : Set.of(404));
        }
        var none = sample.ask().to(as(sample.own().get(0)), sample.none());
        assertThat(none.status()).as("none " + none.text()).isEqualTo(404);
        for (var own : sample.changes() ? sample.own().subList(0, 1) : sample.own()) {
            var answer = sample.ask().to(as(own), path);
            assertThat(answer.status()).as(own + " " + answer.text()).isBetween(200, 299);
        }
    }

    @Test
    void material_opens_to_those_who_study_or_write_it_and_to_nobody_else() {
        var draft = samples.draftMaterial();
        var material = samples.material();
        for (var address : List.of(draft, material)) {
            assertThat(new RestClient(platform.url()).get(address).status())
                    .as("nobody")
                    .isEqualTo(401);
        }
        for (var own : List.of("kecheng", "jigou")) {
            assertThat(as(own).get(draft).status()).as(own).isEqualTo(200);
        }
        for (var other : List.of("jigou2", "danwei", "shenhe")) {
            assertThat(as(other).get(draft).status()).as(other).isEqualTo(404);
        }
        for (var own : List.of(ScopeSamples.FIRST, "yunying")) {
            assertThat(as(own).get(material).status()).as(own).isEqualTo(200);
        }
        assertThat(as(ScopeSamples.JOINER).get(material).status())
                .as("a learner of another class")
                .isIn(403, 404);
        SIGNED_IN.forEach((role, client) -> {
            if (!Set.of("AUTHOR", "INSTITUTION_ADMIN", "CONTENT_REVIEWER").contains(role)) {
                assertThat(client.get(draft).status()).as(role).isEqualTo(403);
            }
            if (!Set.of("LEARNER", "OPERATIONS").contains(role)) {
                assertThat(client.get(material).status()).as(role).isEqualTo(403);
            }
        });
        var answers = samples.answersOfTest();
        assertThat(as(ScopeSamples.TESTED).get(answers).status())
                .as("the answers of a self-test, for who takes it")
                .isEqualTo(404);
    }

    @Test
    void every_address_with_an_id_has_a_sample() {
        var missing = new TreeSet<String>();
        for (var endpoint : AccessTable.endpoints()) {
            if (endpoint.address().contains("{") && !endpoint.isOpen()) {
                missing.add(endpoint.address());
            }
        }
        missing.removeAll(ELSEWHERE);
        samples.all().forEach(sample -> missing.remove(sample.address()));
        assertThat(missing).isEmpty();
    }

    @Test
    void every_page_with_an_id_has_a_sample() throws IOException {
        var webapp = Platform.projectRoot().resolve("web/src/main/webapp");
        var missing = new TreeSet<String>();
        for (var page : AccessTable.pages()) {
            var source = Files.readString(webapp.resolve(page.address().substring(1)));
            if (!page.isOpen() && ID_PARAMETER.matcher(source).find()) {
                missing.add(page.address());
            }
        }
        samples.all().forEach(sample -> missing.remove(sample.address()));
        assertThat(missing).isEqualTo(new TreeSet<>(UNSAMPLED_PAGES));
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
        var row = "职业功能,工作内容,类别,要求\n准备,检查,技能,能检查\n".getBytes(StandardCharsets.UTF_8);

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

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("shared.not_permitted");
    }

    /** Whatever becomes of a request with nothing in it: the caller is known, the address is right, and nothing breaks. */
    private static void assertLetIn(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isNotIn(405, 406, 415).isLessThan(500);
        assertThat(answer.code())
                .isNotIn("shared.sign_in_first", "shared.not_permitted", "organization.institution_only");
    }

    /** Asks with ids that nobody has and nothing in the body; in the right form, or in a wrong one that must not matter. */
    private static Answer call(RestClient client, AccessTable.Line endpoint, boolean inForm) {
        var verb = endpoint.address().substring(0, endpoint.address().indexOf(' '));
        var path = endpoint.address()
                .substring(endpoint.address().indexOf(' ') + 1)
                .replace("{form}", "json")
                .replaceAll("\\{[^}]*}", ScopeSamples.UNKNOWN);
        if (verb.equals("GET")) {
            return client.get(path);
        }
        if (verb.equals("DELETE")) {
            return client.delete(path);
        }
        var octets = inForm == OCTETS.contains(endpoint.address());
        return client.sendBytes(
                verb,
                path,
                Map.of("Content-Type", octets ? "application/octet-stream" : "application/json"),
                "{}".getBytes(StandardCharsets.UTF_8));
    }

    private static RestClient as(String name) {
        return samples.client(name);
    }

    private static String idOf(RestClient client, String page, Pattern link) {
        var text = client.get(page).expect(200).text();
        var found = link.matcher(text);
        assertThat(found.find()).as("a row on " + page).isTrue();
        return found.group(1);
    }
}
