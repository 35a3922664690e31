package org.jiangxin.acceptance.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
 * The study policy against everybody's bad intentions (issue 4.1): an institution that loosens or touches what is locked, a county that
 * decides for another, values out of bounds, terms that end before they begin or begin in the past; and the promise that a change never
 * alters what was credited before.
 */
@Group(Group.TINY)
class PolicyAttackIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String COUNTY = "990101";
    private static Platform platform;
    private static RestClient school;
    private static RestClient county;
    private static RestClient otherCounty;
    private static RestClient province;
    private static String classId;

    @BeforeAll
    static void prepare() {
        platform = TinyPlatform.get();
        platform.command("load-demo-institutions");
        school = signedIn("jigou");
        county = signedIn("xian");
        otherCounty = signedIn("xian2");
        province = signedIn("sheng");
        classId = new ClassOpening(school).draft("ATK-POLICY");
    }

    private static RestClient signedIn(String name) {
        var client = new RestClient(platform.url());
        client.post("/api/session", Map.of("login", name, "password", ScriptedLearner.PASSWORD))
                .expect(200);
        return client;
    }

    private static String ofRegion(String key, String code) {
        return "/supervision/catalog/policy.xhtml?key=" + key + "&code=" + code;
    }

    private static String ofClass(String key) {
        return "/institution/catalog/policy.xhtml?key=" + key + "&class=" + classId;
    }

    private static Map<String, String> fields(String amount, LocalDate from, LocalDate until) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("amount", amount);
        fields.put("documentNumber", "演示〔2026〕4号");
        fields.put("documentTitle", "演示学习规定");
        fields.put("from", from.toString());
        fields.put("until", until == null ? "" : until.toString());
        return fields;
    }

    private static Map<String, String> fields(String amount) {
        return fields(amount, TODAY, null);
    }

    private static Map<String, String> locked(String amount) {
        var fields = fields(amount);
        fields.put("locked", "true");
        return fields;
    }

    private static void decide(RestClient who, String page, Map<String, String> fields) {
        PageForm.open(who, page).pressAndGo("policyForm", "decide", fields);
    }

    private static int revisions(RestClient who, String page) {
        return who.get(page).expect(200).text().split("data-test=\"revision-", -1).length - 1;
    }

    @Test
    void an_institution_cannot_touch_what_is_locked_and_is_told_by_whom() {
        decide(county, ofRegion("day.capMinutes", COUNTY), locked("360"));
        var shown = school.get(ofClass("day.capMinutes")).expect(200).text();
        assertThat(shown).contains("data-test=\"locked-above\"", "演示〔2026〕4号").doesNotContain("policyForm");
        var forged = PageForm.open(school, ofClass("tick.restSec"))
                .at(ofClass("day.capMinutes"))
                .press("policyForm", "decide", fields("480"));
        assertThat(forged.status()).isNotEqualTo(302);
        assertThat(forged.text()).contains("锁定");
        assertThat(revisions(school, ofClass("day.capMinutes"))).isZero();
        var draft = new LinkedHashMap<String, Object>(
                Map.of("courseVersionId", "x", "code", "ATK-LOOSE", "title", "班", "contactLine", "0990", "places", 20));
        draft.putAll(Map.of(
                "projectId",
                new ClassOpening(school).project("LOOSE"),
                "startsOn",
                TODAY.toString(),
                "endsOn",
                TODAY.plusDays(3).toString(),
                "onlineHours",
                40,
                "hourMinutes",
                45,
                "dayCapHours",
                9,
                "practiceHours",
                0));
        assertThat(school.post("/api/training/classes", draft).text()).contains("catalog.policy.locked");
    }

    @Test
    void an_institution_only_tightens() {
        var page = ofClass("tick.meanSec");
        var loose = PageForm.open(school, page).press("policyForm", "decide", fields("1000"));
        assertThat(loose.status()).isEqualTo(200);
        assertThat(loose.text()).contains("从严");
        assertThat(revisions(school, page)).isZero();
        var smuggled = PageForm.open(school, page).press("policyForm", "decide", locked("600"));
        assertThat(smuggled.status())
                .as("a lock is no field of an institution's form")
                .isEqualTo(302);
        assertThat(school.get(page).text()).doesNotContain("已锁定");
        var others = PageForm.open(school, page).at(ofClass("beat.leaseSec"));
        assertThat(others.press("policyForm", "decide", fields("60")).text()).contains("只由监管部门设定");
        assertThat(signedIn("jigou2").get(page).status()).isEqualTo(404);
        assertThat(signedIn("jiaoshi").get(page).expect(200).text()).doesNotContain("policyForm");
    }

    @Test
    void a_county_decides_for_itself_alone() {
        var own = ofRegion("tick.restSec", "990201");
        var other = ofRegion("tick.restSec", COUNTY);
        assertThat(otherCounty.get(other).status()).isEqualTo(404);
        var before = revisions(county, other);
        var forged = PageForm.open(otherCounty, own).at(other).press("policyForm", "decide", fields("200"));
        assertThat(forged.status()).isEqualTo(404);
        assertThat(PageForm.open(otherCounty, own)
                        .at(ofRegion("tick.restSec", "990200"))
                        .press("policyForm", "decide", fields("200"))
                        .status())
                .as("nor for the city above")
                .isEqualTo(404);
        assertThat(revisions(county, other)).isEqualTo(before);
        assertThat(signedIn("sheng-xuncha").get(other).expect(200).text())
                .as("an inspector only looks")
                .doesNotContain("policyForm");
    }

    @Test
    void bounds_and_terms_are_held_and_the_past_is_closed() {
        var page = ofRegion("tick.windowSec", COUNTY);
        refused(page, fields("181"), "30 到 180");
        refused(page, fields("29"), "30 到 180");
        refused(page, fields("-60"), "整数");
        refused(page, fields("6e1"), "整数");
        refused(page, fields("60", TODAY.minusDays(1), null), "不能早于今天");
        refused(page, fields("60", TODAY.plusDays(2), TODAY.plusDays(1)), "不能早于生效日");
        var nameless = fields("60");
        nameless.put("documentNumber", " ");
        refused(page, nameless, "field-error");
        assertThat(revisions(county, page)).isZero();
    }

    private static void refused(String page, Map<String, String> fields, String because) {
        var answer = PageForm.open(county, page).press("policyForm", "decide", fields);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains(because);
    }

    @Test
    void a_change_alters_nothing_credited_and_works_from_the_next_lesson_on() {
        var learner = TinyPlatform.learner();
        var video = learner.lessonId("VIDEO");
        learner.acquire(video, "a", false).expect(200);
        beatOn(learner, 0, 1);
        release(learner, 1500);
        learner.acquire(video, "b", true).expect(200);
        beatOn(learner, 1500, 1);
        var page = ofRegion("play.hiddenGraceSec", "990000");
        var before = intervals(learner);
        assertThat(before).isNotEmpty();
        var first = before.get(0).path("policyVersion").asText();
        assertThat(first).startsWith("p-");

        assertThat(study(learner, video)).contains("data-grace=\"10\"", "超过 10 秒");
        decide(province, page, fields("11"));
        assertThat(study(learner, video))
                .as("the page says and acts by the policy of the class")
                .contains("data-grace=\"11\"", "data-gap=\"60\"", "超过 11 秒", "超过 60 秒");
        beatOn(learner, 3000, 1);
        release(learner, 4500);
        learner.acquire(video, "c", true).expect(200);
        beatOn(learner, 4500, 1);
        release(learner, 6000);

        var after = intervals(learner);
        assertThat(after.subList(after.size() - before.size(), after.size()))
                .as("what was in the ledger before is there unchanged, hash by hash")
                .isEqualTo(before);
        var versions = after.stream()
                .map(interval -> interval.path("policyVersion").asText())
                .toList();
        assertThat(versions.get(1))
                .as("the running lease kept what it began with")
                .isEqualTo(first);
        assertThat(versions.get(0))
                .as("the next one has the new version")
                .startsWith("p-")
                .isNotEqualTo(first);
        assertThat(shown(versions.get(0))).contains("11 秒", "data-test=\"intact\"", "PROVINCE:990000#");
        assertThat(shown(first)).contains("10 秒");
        assertThat(platform.command("verify-ledger")).contains("all chains are whole");
        PageForm.open(province, page).pressAndGo("policyForm", "withdraw", fields("11"));
        assertThat(province.get(page).text()).contains("收回，按上级");
    }

    @Test
    void what_completes_a_lesson_and_what_raises_a_clue_about_an_exam_is_told_as_the_policy_says() {
        var learner = TinyPlatform.learner();
        var video = learner.lessonId("VIDEO");
        var coverage = ofRegion("finish.coverage", "990000");
        var leaving = ofRegion("exam.switchMax", "990000");
        assertThat(province.get(coverage).expect(200).text()).doesNotContain("先存档");
        assertThat(province.get(leaving).expect(200).text()).doesNotContain("先存档");
        assertThat(study(learner, video)).doesNotContain("data-coverage=\"99\"");
        assertThat(leavesUntilClue(learner)).isEqualTo(3);

        decide(province, coverage, locked("99"));
        decide(province, leaving, fields("2"));

        assertThat(study(learner, video)).contains("data-coverage=\"99\"");
        assertThat(leavesUntilClue(learner)).isEqualTo(2);
        PageForm.open(province, coverage).pressAndGo("policyForm", "withdraw", fields("99"));
        PageForm.open(province, leaving).pressAndGo("policyForm", "withdraw", fields("2"));
        assertThat(study(learner, video)).doesNotContain("data-coverage=\"99\"");
    }

    private static int leavesUntilClue(ScriptedLearner learner) {
        return learner.rest()
                .get("/api/exams?enrolment=" + learner.enrolmentId())
                .expect(200)
                .body()
                .path("leavesUntilClue")
                .asInt();
    }

    private static String study(ScriptedLearner learner, String lesson) {
        return learner.rest()
                .get("/learner/learning/study.xhtml?lesson=" + lesson)
                .expect(200)
                .text();
    }

    private static String shown(String version) {
        return county.get("/supervision/catalog/policy-version.xhtml?version=" + version)
                .expect(200)
                .text();
    }

    private static void beatOn(ScriptedLearner learner, long from, int beats) {
        for (var beat = 1; beat <= beats; beat++) {
            Await.pause(1500);
            learner.beat(from + beat * 1500L).expect(200);
        }
    }

    private static void release(ScriptedLearner learner, long position) {
        learner.rest().post("/api/playback/release", Map.of("ticket", learner.ticket(), "positionMillis", position));
    }

    private static List<JsonNode> intervals(ScriptedLearner learner) {
        var found = new ArrayList<JsonNode>();
        learner.rest()
                .get("/api/enrolments/" + learner.enrolmentId() + "/intervals")
                .expect(200)
                .body()
                .forEach(found::add);
        return found;
    }
}
