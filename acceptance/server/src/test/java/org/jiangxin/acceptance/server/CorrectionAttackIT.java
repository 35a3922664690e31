package org.jiangxin.acceptance.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jiangxin.acceptance.harness.Await;
import org.jiangxin.acceptance.harness.ClassOpening;
import org.jiangxin.acceptance.harness.PageForm;
import org.jiangxin.acceptance.harness.Platform;
import org.jiangxin.acceptance.harness.RestClient;
import org.jiangxin.acceptance.harness.ScriptedLearner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Study time changed by hand (ATK-33): nobody alone, nobody elsewhere, nothing without a reason, never more taken away than is there; and
 * what two persons decided stands in the ledger as an entry of its own. The nightly seal names a row that was changed afterwards (ATK-34 has
 * the attacks on the database).
 */
@Group(Group.TINY)
class CorrectionAttackIT {
    private static final String TODAY =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    private static final String FORM = "/institution/learning/correction.xhtml?enrolment=";
    private static final String QUEUE = "/supervision/learning/corrections.xhtml";
    private static final String OWN = "/learner/learning/my-corrections.xhtml";
    private static final String REASON = "实训课签到机故障，有纸质签到表为证";

    private static final Map<String, RestClient> CLIENTS = new HashMap<>();
    private static Platform platform;

    @BeforeAll
    static void prepare() {
        platform = TinyPlatform.get();
        platform.command("load-demo-institutions");
    }

    @Test
    void atk33_study_time_is_changed_by_two_persons_or_not_at_all() {
        var learner = learner("ATK-HOURS");
        var enrolment = learner.enrolmentId();
        var lesson = PageForm.open(client("banzhuren"), FORM + enrolment).find("<option value=\"([\\w-]{22})\"");

        assertThat(client("jigou2").get(FORM + enrolment).status())
                .as("another institution")
                .isEqualTo(404);
        assertThat(propose(enrolment, lesson, "30", "补").text()).as("no reason").contains("原因");
        assertThat(propose(enrolment, lesson, "-30", REASON).text())
                .as("more than there is")
                .contains("0 分钟已计时");
        assertThat(propose(enrolment, lesson, "481", REASON).text())
                .as("too much at once")
                .contains("480");

        propose(enrolment, lesson, "30", REASON);
        assertThat(credited(enrolment)).as("a proposal alone").isEqualTo("0");
        var decision = "/supervision/learning/correction-decision.xhtml?id="
                + PageForm.open(client("xian"), QUEUE).find("correction-decision\\.xhtml\\?id=([\\w-]{22})");
        assertThat(client("banzhuren").get(decision).status())
                .as("who proposed it")
                .isEqualTo(403);
        assertThat(client("xian2").get(decision).status()).as("another county").isEqualTo(404);
        assertThat(client("xian2").get(QUEUE).expect(200).text()).doesNotContain("data-test=\"correction\"");
        var inspector = PageForm.open(client("sheng-xuncha"), decision);
        assertThat(inspector.html()).as("an inspector looks").doesNotContain("data-test=\"approve\"");

        var page = PageForm.open(client("xian"), decision);
        var late = PageForm.open(client("xian"), decision);
        assertThat(page.press("decision", "refuse", Map.of("note", "")).text())
                .as("refused without a word")
                .contains("意见");
        page.pressAndGo("decision", "approve", Map.of("note", "签到表已核对"));
        Await.until(
                "the file shows what was added", 30, () -> credited(enrolment).equals("30 分"));
        assertThat(late.press("decision", "approve", Map.of("note", "")).text())
                .as("decided twice")
                .contains("已经有人审批");

        propose(enrolment, lesson, "-10", "核对纸质签到表，多记了十分钟");
        var second = PageForm.open(client("xian"), QUEUE).find("correction-decision\\.xhtml\\?id=([\\w-]{22})");
        PageForm.open(client("xian"), "/supervision/learning/correction-decision.xhtml?id=" + second)
                .pressAndGo("decision", "approve", Map.of("note", ""));
        Await.until("the file shows what is left", 30, () -> credited(enrolment).equals("20 分"));

        seenByTheLearner(learner);
        assertThat(platform.command("verify-ledger")).contains("all chains are whole");
        Await.until("totals and roll-ups are the sums of the ledger", 60, CorrectionAttackIT::hoursAgree);
        assertThat(platform.command("seal-records")).containsAnyOf("Sealed: ", "Today is sealed already");
        assertThat(platform.command("verify-seals")).contains("Seals intact: 1 seals");
    }

    /** Every change with its reason and the offices, no names; and nothing for another learner. */
    private static void seenByTheLearner(ScriptedLearner learner) {
        var address = OWN + "?enrolment=" + learner.enrolmentId();
        assertThat(learner.rest().get(address).expect(200).text())
                .contains("补记 30 分钟", "扣减 10 分钟", REASON, "核对纸质签到表，多记了十分钟")
                .contains("青石市匠作职业培训学校（演示数据） · 班主任", "榫卯县人力资源和社会保障局（演示数据） · 监管审批员")
                .doesNotContain("周启明", "县局审批员");
        assertThat(learner.rest().get(OWN).expect(200).text()).contains("补记 30 分钟");
        Await.until(
                "the message leads there",
                30,
                () -> learner.rest()
                        .get("/learner/notification/inbox.xhtml?q="
                                + URLEncoder.encode("扣减了 10 分钟", StandardCharsets.UTF_8))
                        .expect(200)
                        .text()
                        .contains("核对纸质签到表"));

        var other = TinyPlatform.learner().rest();
        assertThat(other.get(address).status()).as("another learner").isIn(403, 404);
        assertThat(other.get(OWN).expect(200).text())
                .contains("data-test=\"empty\"")
                .doesNotContain("data-test=\"correction\"");
    }

    private static boolean hoursAgree() {
        try {
            return platform.command("verify-hours").contains("are the sums of their entries");
        } catch (AssertionError notYet) {
            return false;
        }
    }

    private static RestClient.Answer propose(String enrolment, String lesson, String minutes, String reason) {
        return PageForm.open(client("banzhuren"), FORM + enrolment)
                .press(
                        "correction",
                        "propose",
                        Map.of("lesson", lesson, "day", TODAY, "minutes", minutes, "reason", reason));
    }

    private static String credited(String enrolment) {
        return PageForm.open(client("xian"), "/supervision/supervision/learner.xhtml?id=" + enrolment)
                .find("data-test=\"credited\">([^<]+)<");
    }

    /** A learner in a class that was opened as it should be. */
    private static ScriptedLearner learner(String code) {
        var opening = new ClassOpening(client("jigou"));
        var id = opening.draft(code, opening.project(code), true);
        var application = opening.complete(id, 1);
        client("xian")
                .post("/api/training/applications/" + application + "/decision", Map.of("decision", "APPROVE"))
                .expect(204);
        client("jigou").post("/api/training/classes/" + id + "/start", Map.of()).expect(204);
        var learner = ScriptedLearner.in(platform, TinyPlatform.nextNumber(), code);
        var page = "/supervision/supervision/class.xhtml?id=" + id;
        Await.until(
                "the county sees the learner",
                60,
                () -> client("xian").get(page).text().contains("learner.xhtml?id=" + learner.enrolmentId()));
        return learner;
    }

    private static RestClient client(String name) {
        return CLIENTS.computeIfAbsent(name, login -> {
            var client = new RestClient(platform.url());
            client.post("/api/session", Map.of("login", login, "password", ScriptedLearner.PASSWORD))
                    .expect(200);
            return client;
        });
    }
}
