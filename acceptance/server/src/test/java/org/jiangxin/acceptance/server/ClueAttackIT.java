package org.jiangxin.acceptance.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jiangxin.acceptance.harness.PageForm;
import org.jiangxin.acceptance.harness.RestClient;
import org.jiangxin.acceptance.harness.ScriptedLearner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The way of one clue over HTTP, from the forged ticket to the granted appeal, against everybody who must not take a step of it: another
 * county, another institution, another learner, the institution itself, whoever checked.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClueAttackIT {
    private static final String OF_REGULATOR = "/supervision/integrity/clue.xhtml?id=";
    private static final String OF_SCHOOL = "/institution/integrity/clue-statement.xhtml?id=";
    private static final String OF_LEARNER = "/learner/integrity/my-clue.xhtml?id=";
    private static final Map<String, String> CHECK = Map.of("findings", "已核对记录", "sampled", "REACHED", "minutes", "0");
    private static final Map<String, String> CONFIRM = Map.of("decision", "CONFIRM", "reason", "伪造了请求");

    private static RestClient school;
    private static RestClient county;
    private static RestClient city;
    private static RestClient province;
    private static ClueCase found;

    @BeforeAll
    static void prepare() {
        TinyPlatform.get().command("load-demo-institutions");
        school = signedIn("jigou");
        county = signedIn("xian");
        city = signedIn("shi");
        province = signedIn("sheng");
        found = ClueCase.raise(school, county, "ATK-CLUE");
    }

    @Test
    @Order(1)
    void a_forged_ticket_is_a_clue_once_and_the_learner_reads_why() {
        assertThat(ClueCase.search()).contains("FORGED_REQUESTS");
        assertThat(found.learner()
                        .rest()
                        .get("/learner/integrity/my-clues.xhtml")
                        .text()
                        .split("data-test=\"clue\""))
                .as("one clue, however often it is looked for")
                .hasSize(2);
        var page = mine(found.learner().rest());
        assertThat(page.html()).contains("播放请求异常").contains("data-test=\"appeal\"");
        assertThat(found.learner()
                        .rest()
                        .get("/learner/notification/inbox.xhtml")
                        .text())
                .contains("发现一条关于你的线索");
    }

    @Test
    @Order(2)
    void nobody_else_reads_it() {
        assertThat(TinyPlatform.learner().rest().get(OF_LEARNER + found.id()).status())
                .isEqualTo(404);
        assertThat(signedIn("xian2").get(OF_REGULATOR + found.id()).status()).isEqualTo(404);
        assertThat(signedIn("jigou2").get(OF_SCHOOL + found.id()).status()).isEqualTo(404);
        assertThat(school.get(OF_REGULATOR + found.id()).status()).isEqualTo(403);
    }

    @Test
    @Order(3)
    void nobody_checks_or_decides_while_the_institution_has_its_time() {
        var page = PageForm.open(county, OF_REGULATOR + found.id());
        assertThat(page.html()).doesNotContain("data-test=\"check\"").doesNotContain("data-test=\"decide\"");
        page.press("checkForm", "checkButton", CHECK);
        page.press("decideForm", "decideButton", CONFIRM);
        assertThat(status(county)).contains("待机构说明");
    }

    @Test
    @Order(4)
    void the_institution_states_its_side_once_and_decides_nothing() {
        var page = PageForm.open(school, OF_SCHOOL + found.id());
        page.pressAndGo("stateForm", "stateButton", Map.of("statement", "当天统一在机房上课"));
        page.press("stateForm", "stateButton", Map.of("statement", "再说一次"));
        page.at(OF_REGULATOR + found.id()).press("decideForm", "decideButton", CONFIRM);
        assertThat(status(county)).contains("待核查");
        assertThat(PageForm.open(county, OF_REGULATOR + found.id()).html())
                .contains("当天统一在机房上课")
                .doesNotContain("再说一次");
    }

    @Test
    @Order(5)
    void whoever_checked_does_not_decide() {
        PageForm.open(county, OF_REGULATOR + found.id()).pressAndGo("checkForm", "checkButton", CHECK);
        var page = PageForm.open(county, OF_REGULATOR + found.id());
        assertThat(page.html()).doesNotContain("data-test=\"decide\"");
        page.press("decideForm", "decideButton", CONFIRM);
        assertThat(status(county)).contains("待认定");
    }

    @Test
    @Order(6)
    void a_colleague_confirms_and_the_learner_appeals() {
        PageForm.open(city, OF_REGULATOR + found.id()).pressAndGo("decideForm", "decideButton", CONFIRM);
        assertThat(status(county)).contains("已认定");
        mine(found.learner().rest()).pressAndGo("appealForm", "appealButton", Map.of("text", "我没有装插件"));
        assertThat(mine(found.learner().rest()).html()).contains("我没有装插件").doesNotContain("data-test=\"appeal\"");
    }

    @Test
    @Order(7)
    void whoever_checked_or_decided_does_not_answer_the_appeal() {
        for (var official : new RestClient[] {county, city}) {
            var page = PageForm.open(official, OF_REGULATOR + found.id());
            assertThat(page.html()).doesNotContain("data-test=\"answer\"");
            page.press("answerForm", "answerButton", Map.of("granted", "GRANTED", "answer", "x"));
        }
        assertThat(status(county)).contains("已认定");
        PageForm.open(province, OF_REGULATOR + found.id())
                .pressAndGo("answerForm", "answerButton", Map.of("granted", "GRANTED", "answer", "证据不足"));
        assertThat(status(county)).contains("已排除");
        assertThat(mine(found.learner().rest()).html()).contains("证据不足");
        assertThat(found.learner()
                        .rest()
                        .get("/learner/notification/inbox.xhtml")
                        .text())
                .contains("申诉成立");
    }

    private static PageForm mine(RestClient learner) {
        return PageForm.open(learner, OF_LEARNER + found.id());
    }

    private static String status(RestClient official) {
        return PageForm.open(official, OF_REGULATOR + found.id()).find("data-test=\"status\">(?s:(.*?))</dd>");
    }

    private static RestClient signedIn(String login) {
        var client = new RestClient(TinyPlatform.get().url());
        client.post("/api/session", Map.of("login", login, "password", ScriptedLearner.PASSWORD))
                .expect(200);
        return client;
    }
}
