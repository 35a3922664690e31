package org.jiangxin.acceptance.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jiangxin.acceptance.harness.Await;
import org.jiangxin.acceptance.harness.PageForm;
import org.jiangxin.acceptance.harness.Platform;
import org.jiangxin.acceptance.harness.RestClient;
import org.jiangxin.acceptance.harness.RestClient.Answer;
import org.jiangxin.acceptance.harness.ScriptedLearner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * Those who want to be somebody else before the camera, over HTTP against the real engine in its process (ATK-19, 20, 21), and those who
 * show no face at all and must have no harm of it. Faces are drawn: this proves the rules, and nothing about an engine on people.
 */
@Group(Group.TINY)
class FaceAttackIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final List<String> POLICIES = List.of("face.lesson", "face.exam", "exam.captures");
    private static Platform platform;
    private static RestClient province;
    private static RestClient reviewer;

    @BeforeAll
    static void prepare() {
        platform = TinyPlatform.get();
        platform.command("load-demo-institutions");
        province = signedIn("sheng");
        reviewer = signedIn("yunying");
        POLICIES.forEach(key -> policy(key, "decide"));
    }

    /** Other tests of this server study without a face. */
    @AfterAll
    static void asItWas() {
        POLICIES.forEach(key -> policy(key, "withdraw"));
    }

    private static void policy(String key, String button) {
        PageForm.open(province, "/supervision/catalog/policy.xhtml?key=" + key + "&code=990000")
                .pressAndGo(
                        "policyForm",
                        button,
                        Map.of(
                                "amount", "1",
                                "documentNumber", "演示〔2026〕9号",
                                "documentTitle", "演示核验规定",
                                "from", TODAY.toString(),
                                "until", ""));
    }

    private static RestClient signedIn(String name) {
        var client = new RestClient(platform.url());
        client.post("/api/session", Map.of("login", name, "password", ScriptedLearner.PASSWORD))
                .expect(200);
        return client;
    }

    /** A learner with the separate consent whose face is known; a reviewer has compared it with the portrait. */
    private static ScriptedLearner known(long person) {
        return known(TinyPlatform.learner(), person);
    }

    private static ScriptedLearner known(ScriptedLearner learner, long person) {
        decide(learner, "GIVEN").expect(200);
        var done = new FaceCamera(learner.rest(), person)
                .follow(learner.rest()
                        .post("/api/face/captures", Map.of())
                        .expect(200)
                        .body());
        assertThat(done.path("status").asText()).as("%s", done).isEqualTo("PASSED");
        if ("WAITING".equals(template(learner))) {
            accept();
        }
        assertThat(template(learner)).isEqualTo("ACTIVE");
        return learner;
    }

    private static ScriptedLearner consenting() {
        var learner = TinyPlatform.learner();
        decide(learner, "GIVEN").expect(200);
        return learner;
    }

    private static Answer decide(ScriptedLearner learner, String decision) {
        return learner.rest().put("/api/registration/consents/biometric", Map.of("decision", decision));
    }

    private static String template(ScriptedLearner learner) {
        return learner.rest()
                .get("/api/face")
                .expect(200)
                .body()
                .path("template")
                .path("status")
                .asText();
    }

    /** Accepts what waits, oldest first, as a reviewer does. */
    private static synchronized void accept() {
        var list = reviewer.get("/console/integrity/face-reviews.xhtml")
                .expect(200)
                .text();
        var links = Pattern.compile("face-review\\.xhtml\\?id=([\\w-]{22})").matcher(list);
        while (links.find()) {
            PageForm.open(reviewer, "/console/integrity/face-review.xhtml?id=" + links.group(1))
                    .pressAndStay("revealForm", "reveal", Map.of("reason", "录入比对"))
                    .pressAndGo("decideForm", "accept", Map.of("note", ""));
        }
    }

    private static JsonNode challenge(ScriptedLearner learner) {
        return learner.acquire(learner.lessonId("TEXT"), "tab-" + UUID.randomUUID(), true)
                .expect(200)
                .body()
                .path("challenge");
    }

    private static JsonNode look(ScriptedLearner learner, JsonNode challenge) {
        return ask(learner, challenge, "face").expect(200).body().path("capture");
    }

    private static Answer ask(ScriptedLearner learner, JsonNode challenge, String way) {
        return learner.rest()
                .post(
                        "/api/playback/challenge/" + way,
                        Map.of(
                                "challengeId", challenge.path("challengeId").asText(),
                                "ticket", learner.ticket()));
    }

    private static String flags(ScriptedLearner learner) {
        return platform.command("flags", "learner=" + learner.mobile());
    }

    private static String code(ScriptedLearner learner) {
        var page = reviewer.get("/public/notification/sms.xhtml").expect(200).text();
        var said = Pattern.compile("data-test=\"sms\">.*?</li>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> found.group())
                .filter(text -> text.contains(learner.mobile().substring(7)))
                .findFirst()
                .orElseThrow();
        var code = Pattern.compile("\\D(\\d{6})\\D").matcher(said.substring(said.indexOf("data-test=\"text\"")));
        assertThat(code.find()).as(said).isTrue();
        return code.group(1);
    }

    @WaitingTest
    void whoever_shows_the_own_face_studies_and_whoever_takes_the_phone_does_as_well() {
        var learner = known(11);
        var challenge = challenge(learner);
        assertThat(challenge.path("kind").asText()).isEqualTo("FACE");
        assertThat(challenge.path("faceReady").asBoolean()).isTrue();
        learner.beat(0).expect(200);
        var seen = new FaceCamera(learner.rest(), 11).follow(look(learner, challenge));
        assertThat(seen.path("status").asText()).as("%s", seen).isEqualTo("PASSED");
        var passed = learner.answer(challenge, List.of()).expect(200).body();
        assertThat(passed.path("passed").asBoolean()).isTrue();
        counts(learner);

        var other = TinyPlatform.learner();
        var asked = challenge(other);
        assertThat(asked.path("faceReady").asBoolean()).as("no face is known").isFalse();
        assertThat(ask(other, asked, "face").expect(422).code()).isEqualTo("integrity.face.consent_needed");
        var sent = ask(other, asked, "phone").expect(200).body();
        assertThat(sent.path("mobile").asText()).contains("****");
        var wrong = other.answer(asked, List.of(sent.path("requestId").asText(), "000000"));
        assertThat(wrong.status())
                .as("a wrong code costs nothing: %s", wrong.text())
                .isEqualTo(422);
        var right = other.answer(asked, List.of(sent.path("requestId").asText(), code(other)))
                .expect(200)
                .body();
        assertThat(right.path("passed").asBoolean()).isTrue();
        counts(other);
        assertThat(flags(learner) + flags(other)).doesNotContain("FACE_");
    }

    /** Study goes on and counts. */
    private static void counts(ScriptedLearner learner) {
        learner.beat(0).expect(200);
        Await.pause(1500);
        var status = learner.beat(1500).expect(200).body().path("status");
        assertThat(status.path("state").asText()).as("%s", status).isEqualTo("COUNTING");
        learner.rest().post("/api/playback/release", Map.of("ticket", learner.ticket(), "positionMillis", 1500));
    }

    @WaitingTest
    void atk21_no_word_of_the_page_about_a_face_is_believed() {
        var learner = known(12);
        var challenge = challenge(learner);
        var claimed = learner.rest()
                .post(
                        "/api/playback/challenge",
                        Map.of(
                                "challengeId", challenge.path("challengeId").asText(),
                                "ticket", learner.ticket(),
                                "picks", List.of(),
                                "faceOk", true,
                                "likeness", 100));
        assertThat(claimed.status()).isEqualTo(409);
        assertThat(claimed.code()).isEqualTo("integrity.face.not_done");
        learner.beat(0).expect(200);
        Await.pause(1200);
        var status = learner.beat(1200).expect(200).body().path("status");
        assertThat(status.path("reason").asText()).isEqualTo("CHALLENGE_OPEN");
        var none = learner.answer(challenge, List.of("-"));
        assertThat(none.code()).isEqualTo("integrity.face.not_done");
    }

    @WaitingTest
    void atk19_a_photo_before_the_camera_does_not_pass() {
        var learner = known(13);
        var camera = new FaceCamera(learner.rest(), 13);
        var capture = look(learner, challenge(learner));
        for (var i = 0; i < 12 && "OPEN".equals(capture.path("status").asText()); i++) {
            capture = camera.send(capture, camera.photo(capture.path("step")))
                    .expect(200)
                    .body();
        }
        assertThat(capture.path("status").asText()).isEqualTo("FAILED");
        assertThat(capture.path("reason").asText()).isEqualTo("NOT_MOVED");
        assertThat(capture.path("triesLeft").asInt()).isEqualTo(2);
        assertThat(capture.path("reasonText").asText()).contains("动作");
    }

    @WaitingTest
    void atk19_a_film_of_a_check_that_was_passed_does_not_pass_another() {
        var learner = known(14);
        var challenge = challenge(learner);
        var first = new FaceCamera(learner.rest(), 14);
        var passed = first.follow(look(learner, challenge));
        assertThat(passed.path("status").asText()).as("%s", passed).isEqualTo("PASSED");
        var film = first.taken();
        var second = new FaceCamera(learner.rest(), 14);
        var capture = second.send(look(learner, challenge), film.subList(0, 3))
                .expect(200)
                .body();
        assertThat(capture.path("status").asText()).isEqualTo("FAILED");
        assertThat(capture.path("reason").asText()).isEqualTo("REUSED");
        assertThat(flags(learner)).contains("FACE_REUSED");
    }

    @WaitingTest
    void atk20_a_slot_takes_pictures_once_and_nobody_elses() {
        var learner = known(15);
        var camera = new FaceCamera(learner.rest(), 15);
        var capture = look(learner, challenge(learner));
        var early = camera.sendAtOnce(capture, camera.pictures(capture.path("step")));
        assertThat(early.code()).isEqualTo("integrity.face.too_early");
        var pictures = camera.pictures(capture.path("step"));
        camera.send(capture, pictures).expect(200);
        assertThat(camera.send(capture, camera.pictures(capture.path("step"))).code())
                .as("the same slot again")
                .isEqualTo("integrity.face.slot_used");

        var thief = known(16);
        var stolen = new FaceCamera(thief.rest(), 16);
        assertThat(stolen.sendAtOnce(capture, pictures).status())
                .as("another learner's capture is not there")
                .isEqualTo(404);
        var reused =
                stolen.send(look(thief, challenge(thief)), pictures).expect(200).body();
        assertThat(reused.path("reason").asText())
                .as("another account's pictures")
                .isEqualTo("REUSED");
        assertThat(flags(thief)).contains("FACE_REUSED");
        assertThat(flags(learner)).doesNotContain("FACE_REUSED");
    }

    @WaitingTest
    void somebody_else_before_the_camera_fails_and_it_becomes_a_clue_while_the_phone_stays_open() {
        platform.command("load-demo-institutions");
        var school = signedIn("jigou");
        var county = signedIn("xian");
        var learner = known(ClueCase.learner(school, county, "ATK-FACE"), 17);
        var challenge = challenge(learner);
        JsonNode last = null;
        for (var i = 0; i < 3; i++) {
            last = new FaceCamera(learner.rest(), 44).follow(look(learner, challenge));
            assertThat(last.path("status").asText()).as("%s", last).isNotEqualTo("PASSED");
        }
        assertThat(last.path("reason").asText()).isEqualTo("OTHER_PERSON");
        assertThat(ask(learner, challenge, "face").code()).isEqualTo("integrity.face.tries_used");
        assertThat(flags(learner)).contains("FACE_MISMATCH");
        assertThat(platform.command("find-clues", "day=" + TODAY)).contains("FACE_DOUBTFUL");
        var sent = ask(learner, challenge, "phone").expect(200).body();
        var passed = learner.answer(challenge, List.of(sent.path("requestId").asText(), code(learner)));
        assertThat(passed.expect(200).body().path("passed").asBoolean()).isTrue();
        theRegulatorComparesThePicturesForAReasonAndNobodyElseDoes(learner, school, county);
    }

    private static void theRegulatorComparesThePicturesForAReasonAndNobodyElseDoes(
            ScriptedLearner learner, RestClient school, RestClient county) {
        var page =
                "/supervision/integrity/clue.xhtml?id=" + ClueCase.of(learner).id();

        var before = PageForm.open(county, page);
        assertThat(before.html()).contains("人脸").doesNotContain("data:image");
        var refused = before.pressAndStay("facesForm", "revealFaces", Map.of("lookingFor", "看"));
        assertThat(refused.html()).contains("理由").doesNotContain("data:image");
        assertThat(signedIn("shenji").get("/console/audit/trail.xhtml").text()).doesNotContain("看线索的人脸照片");
        var shown =
                PageForm.open(county, page).pressAndStay("facesForm", "revealFaces", Map.of("lookingFor", "核查这条线索"));
        assertThat(shown.html().split("data:image/jpeg;base64,"))
                .as("the portrait and the last of three looks, or all of them")
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(signedIn("shenji").get("/console/audit/trail.xhtml").text()).contains("看线索的人脸照片");
        assertThat(signedIn("xian2").get(page).status()).isEqualTo(404);
        assertThat(school.get(page).status()).isEqualTo(403);
        assertThat(learner.rest().get(page).status()).isEqualTo(403);
    }

    @WaitingTest
    void withdrawn_consent_takes_the_face_away_at_once_and_nothing_else() {
        var learner = known(18);
        decide(learner, "WITHDRAWN").expect(200);
        assertThat(template(learner)).isEqualTo("NONE");
        var challenge = challenge(learner);
        assertThat(challenge.path("faceReady").asBoolean()).isFalse();
        assertThat(ask(learner, challenge, "face").expect(422).code()).isEqualTo("integrity.face.consent_needed");
        var sent = ask(learner, challenge, "phone").expect(200).body();
        assertThat(learner.answer(challenge, List.of(sent.path("requestId").asText(), code(learner)))
                        .expect(200)
                        .body()
                        .path("passed")
                        .asBoolean())
                .isTrue();
    }

    @WaitingTest
    void atk21_an_exam_is_begun_by_whoever_has_shown_who_is_there_and_no_attempt_is_lost_on_the_way() {
        var learner = known(19);
        studyAll(learner, 19);
        var attempt = "/api/attempts/" + learner.assignExam();
        var refused = learner.rest().post(attempt + "/enter", Map.of("faceOk", true));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("exam.face.needed");
        var sent = learner.rest()
                .post(attempt + "/face/phone", Map.of())
                .expect(200)
                .body();
        var request = sent.path("requestId").asText();
        var wrong =
                learner.rest().post(attempt + "/face/phone/confirm", Map.of("requestId", request, "code", "000000"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(learner.rest().post(attempt + "/enter", Map.of()).status()).isEqualTo(403);
        learner.rest()
                .post(attempt + "/face/phone/confirm", Map.of("requestId", request, "code", code(learner)))
                .expect(204);
        var entered =
                learner.rest().post(attempt + "/enter", Map.of()).expect(200).body();
        assertThat(entered.path("number").asInt()).isEqualTo(1);
        var presence = learner.rest().get(attempt + "/presence").expect(200).body();
        assertThat(presence.path("watched").asBoolean())
                .as("one moment is drawn")
                .isTrue();
        assertThat(presence.path("checkId").isNull())
                .as("nobody knows it before")
                .isTrue();
        var stranger = TinyPlatform.learner().rest();
        for (var way : List.of("/face", "/face/phone", "/presence/x/face", "/presence/x/phone")) {
            assertThat(stranger.post(attempt + way, Map.of()).status()).as(way).isEqualTo(404);
        }
        assertThat(stranger.post(attempt + "/face/phone/confirm", Map.of("requestId", request, "code", "000000"))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.post(attempt + "/presence/x", Map.of()).status()).isEqualTo(404);
    }

    /** Every lesson begins with the own face. */
    private static void studyAll(ScriptedLearner learner, long person) {
        for (var lesson : learner.enrolment().path("lessons")) {
            var id = lesson.path("id").asText();
            var challenge = learner.acquire(id, "tab-" + UUID.randomUUID(), true)
                    .expect(200)
                    .body()
                    .path("challenge");
            var seen = new FaceCamera(learner.rest(), person).follow(look(learner, challenge));
            assertThat(seen.path("status").asText()).as("%s", seen).isEqualTo("PASSED");
            learner.answer(challenge, List.of()).expect(200);
            learner.study(id);
        }
    }

    @WaitingTest
    void without_the_separate_consent_no_face_is_taken() {
        var learner = TinyPlatform.learner();
        var refused = learner.rest().post("/api/face/captures", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("integrity.face.consent_needed");
    }
}
