package org.jiangxin.acceptance.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jiangxin.acceptance.harness.PageForm;
import org.jiangxin.acceptance.harness.RestClient;
import org.jiangxin.acceptance.harness.RestClient.Answer;
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
@Group(Group.TINY)
class ClueAttackIT {
    private static final String OF_REGULATOR = "/supervision/integrity/clue.xhtml?id=";
    private static final String OF_SCHOOL = "/institution/integrity/clue-statement.xhtml?id=";
    private static final String EXPORTS = "/supervision/supervision/exports.xhtml";
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
        page.sendAndGo(
                "stateForm",
                "stateButton",
                Map.of("statement", "当天统一在机房上课"),
                ClueCase.photo("photo1"),
                ClueCase.photo("photo2"));
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
        appealWithPictures();
        assertThat(mine(found.learner().rest()).html()).contains("我没有装插件").doesNotContain("data-test=\"appeal\"");
    }

    /** A file that only calls itself a picture, and one with a script behind it, cost neither the text nor the good picture. */
    private static void appealWithPictures() {
        var good = ClueCase.photo("photo1");
        var script = new ByteArrayOutputStream();
        script.writeBytes(good.content());
        script.writeBytes("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        var refused = mine(found.learner().rest())
                .sendAndStay(
                        "appealForm",
                        "appealButton",
                        Map.of("text", "我没有装插件"),
                        good,
                        new PageForm.Chosen("photo2", "b.jpg", "image/jpeg", script.toByteArray()),
                        new PageForm.Chosen("photo3", "c.png", "image/png", "GIF89a".getBytes(StandardCharsets.UTF_8)));
        assertThat(refused.html())
                .contains("我没有装插件</textarea>")
                .contains("data-test=\"kept\"")
                .contains("除了照片还夹带了别的内容")
                .contains("只收 JPEG 或 PNG 照片");
        assertThat(status(county)).contains("已认定");
        refused.sendAndGo("appealForm", "appealButton", Map.of("text", "我没有装插件"), ClueCase.photo("photo2"));
    }

    @Test
    @Order(7)
    void pictures_open_to_whom_they_are_meant_for_and_every_look_of_a_regulator_is_written_down() {
        var ofAppeal = pictures(mine(found.learner().rest()).html());
        var ofStatement = pictures(PageForm.open(school, OF_SCHOOL + found.id()).html());
        assertThat(ofAppeal)
                .as("the kept one and the one that was chosen again")
                .hasSize(2);
        assertThat(ofStatement).hasSize(2).doesNotContainAnyElementsOf(ofAppeal);
        assertThat(pictures(PageForm.open(county, OF_REGULATOR + found.id()).html()))
                .containsAll(ofAppeal)
                .containsAll(ofStatement);
        var picture = ofAppeal.iterator().next();
        var statement = ofStatement.iterator().next();
        assertIsJpeg(picture(found.learner().rest(), "", picture));
        assertIsJpeg(picture(school, "institution/", statement));
        assertIsJpeg(picture(county, "supervision/", statement + "?small=true"));
        assertIsJpeg(picture(county, "supervision/", picture));

        assertThat(picture(found.learner().rest(), "", statement).status()).isEqualTo(404);
        assertThat(picture(school, "institution/", picture).status()).isEqualTo(404);
        assertThat(picture(signedIn("xian2"), "supervision/", picture).status()).isEqualTo(404);
        assertThat(signedIn("shenji").get("/console/audit/trail.xhtml").text()).contains("看线索所附照片");
    }

    @Test
    @Order(8)
    void a_clue_is_taken_away_with_its_evidence_and_a_changed_byte_is_found() throws Exception {
        var address = "/api/supervision/exports/clues/" + found.id();
        assertThat(signedIn("xian2").get(address).status()).isEqualTo(404);
        assertThat(school.get(address).status()).isEqualTo(403);
        assertThat(found.learner().rest().get(address).status()).isEqualTo(403);

        var taken = county.get(address).expect(200).raw();
        var files = unpacked(taken.body());
        assertThat(files.keySet())
                .contains("summary.html", "evidence.json", "flag.csv", "README.txt", "manifest.json", "manifest.jws")
                .contains("pictures/stated-1.jpg", "pictures/stated-2.jpg")
                .contains("pictures/appealed-1.jpg", "pictures/appealed-2.jpg");
        var list = new ObjectMapper().readTree(files.get("manifest.json")).path("files");
        assertThat(list.size()).isEqualTo(files.size() - 3);
        for (var line : list) {
            assertThat(sha256(files.get(line.path("name").asText())))
                    .isEqualTo(line.path("sha256").asText());
        }
        assertThat(isSignedByThePublishedKey(files)).isTrue();
        var summary = new String(files.get("summary.html"), StandardCharsets.UTF_8);
        assertThat(summary).contains("播放请求异常", "当天统一在机房上课", "我没有装插件", "已核对记录", "pictures/appealed-1.jpg", "DC-");
        assertThat(summary).doesNotContain("???").doesNotContain(found.learner().mobile());
        assertThat(new String(files.get("flag.csv"), StandardCharsets.UTF_8)).contains("TICKET");

        var register = PageForm.open(county, EXPORTS);
        var serial =
                taken.headers().firstValue("Content-Disposition").orElseThrow().replaceAll(".*\"(.*)\\.zip\".*", "$1");
        assertThat(register.html()).contains(serial).contains("线索材料");
        assertThat(checked(register, taken.body())).contains("没有改动");
        files.get("summary.html")[40] ^= 1;
        assertThat(checked(register, packed(files))).contains("有改动").contains("summary.html");
        assertThat(checked(register, "x".getBytes(StandardCharsets.UTF_8))).contains("不是本平台导出");
    }

    private static String checked(PageForm register, byte[] zip) {
        return register.sendAndStay(
                        "packageForm",
                        "checkPackage",
                        Map.of(),
                        new PageForm.Chosen("file", "a.zip", "application/zip", zip))
                .find("data-test=\"checked\">(?s:(.*?))</div>");
    }

    private static boolean isSignedByThePublishedKey(Map<String, byte[]> files) throws Exception {
        var key = county.get("/api/verification/keys")
                .expect(200)
                .body()
                .path("keys")
                .get(0);
        var raw = Base64.getUrlDecoder().decode(key.path("x").asText());
        var der = HexFormat.of()
                .parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(raw));
        var jws = new String(files.get("manifest.jws"), StandardCharsets.US_ASCII).split("\\.");
        var verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
        verifier.update((jws[0] + "." + jws[1]).getBytes(StandardCharsets.US_ASCII));
        return verifier.verify(Base64.getUrlDecoder().decode(jws[2]))
                && Arrays.equals(Base64.getUrlDecoder().decode(jws[1]), files.get("manifest.json"));
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] packed(Map<String, byte[]> files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }

    private static Answer picture(RestClient client, String portal, String picture) {
        return client.get("/api/" + portal + "clues/" + found.id() + "/pictures/" + picture);
    }

    private static void assertIsJpeg(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.raw().headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(answer.raw().headers().firstValue("Cache-Control")).contains("no-store");
    }

    private static Set<String> pictures(String html) {
        return Pattern.compile("/pictures/([\\w-]{22})\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    @Order(9)
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
