package org.jiangxin.acceptance.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jiangxin.acceptance.harness.ClassOpening;
import org.jiangxin.acceptance.harness.RestClient;
import org.jiangxin.acceptance.harness.ScriptedLearner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Opening a class over HTTP against everybody's bad intentions (R-324b): another institution, another county, no approval, a roster full of
 * mistakes, a hostile workbook, a roster changed after the end, two approvers at once.
 */
@Group(Group.TINY)
class TrainingAttackIT {
    private static RestClient school;
    private static RestClient otherSchool;
    private static RestClient county;
    private static RestClient otherCounty;
    private static RestClient province;
    private static ClassOpening opening;

    @BeforeAll
    static void prepare() {
        var platform = TinyPlatform.get();
        platform.command("load-demo-institutions");
        school = signedIn("jigou");
        otherSchool = signedIn("jigou2");
        county = signedIn("xian");
        otherCounty = signedIn("xian2");
        province = signedIn("sheng");
        opening = new ClassOpening(school);
    }

    @Test
    void another_institutions_class_does_not_exist() {
        var id = draft("ATK-OTHER");
        assertThat(otherSchool.get("/api/training/classes/" + id).status()).isEqualTo(404);
        assertThat(otherSchool.get("/api/training/classes/" + id + "/board").status())
                .isEqualTo(404);
        assertThat(otherSchool
                        .post("/api/training/classes/" + id + "/start", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(ClassOpening.read(otherSchool, id, ClassOpening.roster(1)).status())
                .isEqualTo(404);
        assertThat(otherSchool
                        .post("/api/training/classes/" + id + "/application", Map.of("committed", true))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nothing_starts_without_an_approval() {
        var id = draft("ATK-START");
        assertThat(school.post("/api/training/classes/" + id + "/start", Map.of())
                        .text())
                .contains("training.class.not_approved");
        opening.complete(id, 1);
        assertThat(school.post("/api/training/classes/" + id + "/start", Map.of())
                        .text())
                .contains("training.class.not_approved");
    }

    @Test
    void another_county_neither_sees_nor_decides_and_an_institution_never_does() {
        var id = draft("ATK-COUNTY");
        var application = opening.complete(id, 1);
        var decision = Map.of("decision", "APPROVE");
        assertThat(otherCounty.get("/api/training/applications").expect(200).text())
                .doesNotContain("ATK-COUNTY");
        assertThat(otherCounty
                        .post("/api/training/applications/" + application + "/decision", decision)
                        .status())
                .isEqualTo(404);
        assertThat(school.post("/api/training/applications/" + application + "/decision", decision)
                        .status())
                .isEqualTo(403);
        assertThat(county.post("/api/training/applications/" + application + "/decision", decision)
                        .status())
                .isEqualTo(204);
    }

    @Test
    void of_two_approvers_at_once_one_decides_and_the_other_is_told() {
        var application = opening.complete(draft("ATK-TWICE"), 1);
        var one = CompletableFuture.supplyAsync(() ->
                county.post("/api/training/applications/" + application + "/decision", Map.of("decision", "APPROVE")));
        var two = CompletableFuture.supplyAsync(() -> province.post(
                "/api/training/applications/" + application + "/decision",
                Map.of("decision", "REFUSE", "reason", "测试")));
        assertThat(List.of(one.join().status(), two.join().status())).containsExactlyInAnyOrder(204, 409);
        var loser = one.join().status() == 409 ? one.join() : two.join();
        assertThat(loser.text()).contains("training.application.decided_");
    }

    @Test
    void a_return_needs_a_reason() {
        var application = opening.complete(draft("ATK-REASON"), 1);
        assertThat(county.post("/api/training/applications/" + application + "/decision", Map.of("decision", "RETURN"))
                        .text())
                .contains("training.entry.missing");
    }

    @Test
    void a_roster_tells_every_mistake_takes_the_good_rows_and_never_doubles() {
        var id = draft("ATK-ROSTER");
        var good = ClassOpening.roster(2);
        var wrong = ClassOpening.citizenId("19800101", 900);
        var rows = good
                + "赵铁," + wrong.substring(0, 17) + (wrong.endsWith("1") ? "2" : "1") + ",13911110001,CARDX00001\n"
                + "钱小小," + ClassOpening.citizenId("20200404", 901) + ",13911110002,CARDX00002\n"
                + good.lines().skip(1).findFirst().orElseThrow() + "\n";
        var preview = ClassOpening.read(school, id, rows).expect(200).body();
        assertThat(preview.path("toAdd").asInt()).isEqualTo(2);
        assertThat(preview.path("refused").asInt()).isEqualTo(3);
        assertThat(preview.toString())
                .contains("identity.citizen_id.check_digit")
                .contains("identity.citizen_id.too_young")
                .contains("training.roster.twice_in_file")
                .doesNotContain(wrong.substring(0, 17));
        var accepted = school.post(ClassOpening.acceptance(id, preview), Map.of())
                .expect(200)
                .body();
        assertThat(accepted.path("added").asInt()).isEqualTo(2);
        assertThat(school.post(ClassOpening.acceptance(id, preview), Map.of()).text())
                .contains("training.roster.accepted_already");
        var again = ClassOpening.read(school, id, good).expect(200).body();
        assertThat(again.path("same").asInt()).isEqualTo(2);
        assertThat(again.path("toAdd").asInt()).isZero();
    }

    @Test
    void another_institution_finds_neither_a_learner_nor_the_hours_of_a_class() {
        var id = draft("ATK-FILE");
        opening.take(id, ClassOpening.roster(1));
        var enrolment = school.get("/api/training/classes/" + id + "/board")
                .expect(200)
                .body()
                .path("page")
                .path("rows")
                .get(0)
                .path("enrolmentId")
                .asText();
        for (var page : List.of(
                "/institution/supervision/class-learner.xhtml?id=" + enrolment,
                "/institution/statistics/hours.xhtml?class=" + id)) {
            assertThat(school.get(page).status()).as("own " + page).isEqualTo(200);
            assertThat(otherSchool.get(page).status()).as("sibling " + page).isEqualTo(404);
            assertThat(county.get(page).status()).as("regulator " + page).isEqualTo(403);
        }
        assertThat(school.get("/api/institution/exports/hours?class=" + id).status())
                .isEqualTo(200);
        assertThat(otherSchool.get("/api/institution/exports/hours?class=" + id).status())
                .isEqualTo(404);
    }

    @Test
    void nobody_attends_two_classes_at_once() {
        var rows = ClassOpening.roster(1);
        opening.take(draft("ATK-HERE"), rows);
        assertThat(ClassOpening.read(school, draft("ATK-THERE"), rows).text()).contains("training.roster.elsewhere");
    }

    @Test
    void a_hostile_workbook_is_refused_as_a_whole() {
        var id = draft("ATK-SHEET");
        assertThat(school.postBytes(
                                "/api/training/classes/" + id + "/imports?name=a.xlsx",
                                "application/octet-stream",
                                "PK\u0003\u0004 and nothing else".getBytes(StandardCharsets.UTF_8))
                        .text())
                .contains("shared.sheet.unreadable");
    }

    @Test
    void a_roster_stays_as_it_is_under_review_and_after_the_end() {
        var id = draft("ATK-CLOSED");
        var application = opening.complete(id, 1);
        assertThat(ClassOpening.read(school, id, ClassOpening.roster(1)).text())
                .contains("training.roster.under_review");
        county.post("/api/training/applications/" + application + "/decision", Map.of("decision", "APPROVE"))
                .expect(204);
        school.post("/api/training/classes/" + id + "/start", Map.of()).expect(204);
        school.post("/api/training/classes/" + id + "/closing", Map.of()).expect(204);
        assertThat(ClassOpening.read(school, id, ClassOpening.roster(1)).text()).contains("training.roster.closed");
    }

    private static RestClient signedIn(String login) {
        var client = new RestClient(TinyPlatform.get().url());
        client.post("/api/session", Map.of("login", login, "password", ScriptedLearner.PASSWORD))
                .expect(200);
        return client;
    }

    private static String draft(String code) {
        return opening.draft(code);
    }
}
