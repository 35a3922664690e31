package org.jiangxin.acceptance.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jiangxin.acceptance.harness.RestClient.Answer;

/** A learner with one device who uses the REST interface as the pages do. */
public final class ScriptedLearner {
    public static final String PASSWORD = "Jiangxin-2026";
    private static final int STEP_MILLIS = 1500;
    private static final int HUMAN_MILLIS = 1300;
    /** A third miss in a row makes the learner rest. */
    private static final int MISSES_BEFORE_REST = 3;

    private RestClient rest;
    private final String mobile;
    /** Per attempt: hash of the journal's head after each acknowledged entry. */
    private final Map<String, TreeMap<Integer, String>> heads = new ConcurrentHashMap<>();

    private String ticket;
    private String stream;
    private MediaPlayer player;
    private boolean fetching = true;

    public ScriptedLearner(Platform platform, String mobile) {
        this.rest = new RestClient(platform.url());
        this.mobile = mobile;
    }

    public ScriptedLearner(RestClient rest, String mobile) {
        this.rest = rest;
        this.mobile = mobile;
    }

    /** A new verified learner in the class, signed in. Numbers must differ between tests. */
    public static ScriptedLearner in(Platform platform, int number, String classCode) {
        var mobile = add(platform, number, classCode);
        var learner = new ScriptedLearner(platform, mobile);
        learner.signIn();
        return learner;
    }

    /** Makes the learner and returns the mobile number. */
    public static String add(Platform platform, int number, String classCode) {
        return platform.command("add-demo-learner", "number=" + number, "class=" + classCode)
                .strip();
    }

    public ScriptedLearner signIn() {
        rest.post("/api/session", Map.of("login", mobile, "password", PASSWORD)).expect(200);
        return this;
    }

    public RestClient rest() {
        return rest;
    }

    /** The device goes on over another way. */
    public void moveTo(RestClient other) {
        rest = other;
    }

    public String mobile() {
        return mobile;
    }

    public String ticket() {
        return ticket;
    }

    /** The enrolment studied: the first of the list. */
    public JsonNode enrolment() {
        return rest.get("/api/enrolments").expect(200).body().get(0);
    }

    public String enrolmentId() {
        return enrolment().path("id").asText();
    }

    public String lessonId(String form) {
        for (var lesson : enrolment().path("lessons")) {
            if (form.equals(lesson.path("form").asText())) {
                return lesson.path("id").asText();
            }
        }
        throw new AssertionError("no lesson " + form);
    }

    public Answer acquire(String lessonId, String tab, boolean takeOver) {
        var answer = rest.post("/api/playback/lease", Map.of("lessonId", lessonId, "tabId", tab, "takeOver", takeOver));
        remember(answer);
        if (answer.status() == 200) {
            // A page loaded anew: what it had in memory is gone.
            player = stream != null && fetching
                    ? new MediaPlayer(
                            rest, answer.body().path("lesson").path("mediaUrl").asText())
                    : null;
            fetch(answer.body().path("resumeMillis").asLong());
        }
        return answer;
    }

    /** From now on this one sends beats and fetches nothing of what it says to watch. */
    public ScriptedLearner withoutMedia() {
        fetching = false;
        player = null;
        return this;
    }

    /** Address below which the segments of what plays are fetched; null for what is read. */
    public String stream() {
        return stream;
    }

    private void fetch(long positionMillis) {
        if (player != null && stream != null) {
            player.play(stream, positionMillis);
        }
    }

    public Answer beat(long positionMillis) {
        return beat(Map.of("positionMillis", positionMillis));
    }

    /** A beat with chosen fields; the ticket is the newest unless given. */
    public Answer beat(Map<String, Object> fields) {
        var answer = rest.post("/api/playback/beat", beatBody(fields));
        remember(answer);
        if (answer.status() == 200 && fields.get("positionMillis") instanceof Number place) {
            fetch(place.longValue());
        }
        return answer;
    }

    public Map<String, Object> beatBody(Map<String, Object> fields) {
        var body = new LinkedHashMap<String, Object>(
                Map.of("ticket", String.valueOf(ticket), "playing", true, "hidden", false, "ratePercent", 100));
        body.putAll(fields);
        return body;
    }

    /** Takes ticket and stream address out of an answer to a request that a test made by hand. */
    public void take(Answer answer) {
        remember(answer);
    }

    private void remember(Answer answer) {
        if (answer.status() == 200 && answer.body().hasNonNull("ticket")) {
            ticket = answer.body().path("ticket").asText();
        }
        if (answer.status() == 200 && answer.body().has("streamUrl")) {
            stream = answer.body().path("streamUrl").asText(null);
        }
    }

    /** Answers a check as a person would: reads the sentence, picks the named tiles in order, not too fast. */
    public Answer solve(JsonNode challenge) {
        return solve(challenge, HUMAN_MILLIS);
    }

    /** Answers a check rightly after some time. */
    public Answer solve(JsonNode challenge, long millis) {
        Await.pause(millis);
        return answer(challenge, picks(challenge));
    }

    /** References of what is right: the named characters in order, or the answer that was learnt from the tiny course. */
    public static List<String> picks(JsonNode challenge) {
        var prompt = challenge.path("prompt").asText();
        if ("QUESTION".equals(challenge.path("kind").asText())) {
            return refs(challenge, TinyCourse.rightAnswer(prompt)::equals);
        }
        var named = prompt.substring(prompt.indexOf('：') + 1);
        var picks = new ArrayList<String>();
        var taken = new ArrayList<String>();
        named.codePoints().mapToObj(Character::toString).forEach(wanted -> {
            for (var tile : challenge.path("tiles")) {
                var ref = tile.path("ref").asText();
                if (tile.path("text").asText().equals(wanted)
                        && !taken.contains(ref)
                        && picks.size() < challenge.path("picks").asInt()) {
                    picks.add(ref);
                    taken.add(ref);
                    return;
                }
            }
        });
        return picks;
    }

    /** References of the tiles whose text fulfils a condition. */
    public static List<String> refs(JsonNode challenge, Predicate<String> wanted) {
        var refs = new ArrayList<String>();
        for (var tile : challenge.path("tiles")) {
            if (wanted.test(tile.path("text").asText())) {
                refs.add(tile.path("ref").asText());
            }
        }
        return refs;
    }

    /** One pick that is wrong. */
    public static List<String> wrongPick(JsonNode challenge) {
        var right = picks(challenge);
        return refs(challenge, text -> true).stream()
                .filter(ref -> !right.contains(ref))
                .limit(1)
                .toList();
    }

    /** Answers a check, at once. */
    public Answer answer(JsonNode challenge, List<String> picks) {
        var answer = rest.post(
                "/api/playback/challenge",
                Map.of("challengeId", challenge.path("challengeId").asText(), "ticket", ticket, "picks", picks));
        remember(answer);
        return answer;
    }

    /**
     * Studies a video until a check of a kind waits, missing what else is asked. Chance decides the kinds; empty when one more miss
     * would send the learner to rest.
     */
    public Optional<JsonNode> untilCheck(String lessonId, String kind) {
        for (var tried = 0; tried < MISSES_BEFORE_REST - 1; tried++) {
            var challenge = untilCheck(lessonId);
            if (kind.equals(challenge.path("kind").asText())) {
                return Optional.of(challenge);
            }
            Await.pause(HUMAN_MILLIS);
            answer(challenge, wrongPick(challenge)).expect(200);
        }
        return Optional.empty();
    }

    private JsonNode untilCheck(String lessonId) {
        return untilCheck(lessonId, true);
    }

    /** Studies a video until a check waits, whichever. @param takeOver from another page, should there be one */
    public JsonNode untilCheck(String lessonId, boolean takeOver) {
        var lease = acquire(lessonId, "tab-" + UUID.randomUUID(), takeOver)
                .expect(200)
                .body();
        var length = lease.path("lesson").path("durationMillis").asLong();
        var from = lease.path("resumeMillis").asLong();
        var start = System.nanoTime();
        var challenge = lease.path("challenge");
        for (var step = 0; step < 40 && !challenge.hasNonNull("challengeId"); step++) {
            Await.pause(STEP_MILLIS);
            var position = Math.min(length, from + (System.nanoTime() - start) / 1_000_000);
            challenge = beat(position).expect(200).body().path("challenge");
        }
        if (!challenge.hasNonNull("challengeId")) {
            throw new AssertionError("no check came up in a whole lesson");
        }
        return challenge;
    }

    /** Studies a whole lesson in real time, answering every check; returns the last status. */
    public JsonNode study(String lessonId) {
        return study(lessonId, () -> HUMAN_MILLIS);
    }

    /** @param thinking milliseconds until each check is answered */
    public JsonNode study(String lessonId, LongSupplier thinking) {
        var lease =
                acquire(lessonId, "tab-" + UUID.randomUUID(), true).expect(200).body();
        var lesson = lease.path("lesson");
        var pages = Math.max(1, lesson.path("pages").asInt());
        var length = Math.max(
                lesson.path("durationMillis").asLong(),
                lesson.path("minimumSeconds").asLong() * 1000);
        var start = System.nanoTime();
        var from = lease.path("resumeMillis").asLong();
        var status = lease.path("status");
        var challenge = lease.path("challenge");
        for (var step = 0; step < 200 && !status.path("lesson").path("complete").asBoolean(); step++) {
            if (challenge.hasNonNull("challengeId")) {
                var solved = solve(challenge, thinking.getAsLong()).expect(200);
                if (!solved.body().path("passed").asBoolean()) {
                    throw new AssertionError("a rightly answered check did not pass: " + solved.text());
                }
                status = solved.body().path("status");
                challenge = solved.body().path("challenge");
                start = System.nanoTime();
                from = status.path("lesson").path("coveredMillis").asLong();
                continue;
            }
            Await.pause(STEP_MILLIS);
            var position = Math.min(length, from + (System.nanoTime() - start) / 1_000_000);
            var fields = new LinkedHashMap<String, Object>(Map.of("positionMillis", position));
            fields.put("page", 1 + step % pages);
            var beat = beat(fields).expect(200).body();
            status = beat.path("status");
            challenge = beat.path("challenge");
        }
        rest.post("/api/playback/release", Map.of("ticket", ticket, "positionMillis", length));
        if (!status.path("lesson").path("complete").asBoolean()) {
            throw new AssertionError("the lesson did not complete: " + status);
        }
        return status;
    }

    /** Studies every lesson of the enrolment. */
    public void studyAll() {
        for (var lesson : enrolment().path("lessons")) {
            if (!lesson.path("complete").asBoolean()) {
                study(lesson.path("id").asText());
            }
        }
    }

    /** Assigns and enters the exam; the attempt as the page gets it. */
    public JsonNode enterExam() {
        return rest.post("/api/attempts/" + assignExam() + "/enter", Map.of())
                .expect(200)
                .body();
    }

    public String assignExam() {
        var enrolment = enrolmentId();
        var standing = rest.get("/api/exams?enrolment=" + enrolment).expect(200).body();
        var answer = rest.post(
                "/api/exams/" + standing.path("examId").asText() + "/attempts", Map.of("enrolmentId", enrolment));
        if (answer.status() != 200 && answer.status() != 201) {
            throw new AssertionError("no attempt: " + answer.status() + " " + answer.text());
        }
        return answer.body().path("attemptId").asText();
    }

    /** The right answer to an item of the tiny course's bank, found by its words. */
    public static List<String> rightAnswer(JsonNode item) {
        var right = new ArrayList<String>();
        for (var option : item.path("options")) {
            var text = option.path("text").asText();
            if (text.startsWith("对") || text.equals("正确")) {
                right.add(option.path("ref").asText());
            }
        }
        return right;
    }

    /** Saves one answer on the base of the entry before it, as the page does. */
    public Answer save(JsonNode attempt, int seq, String item, List<String> chosen) {
        var known = heads.computeIfAbsent(attempt.path("id").asText(), id -> new TreeMap<>());
        known.putIfAbsent(
                attempt.path("ackSeq").asInt(), attempt.path("headHash").asText());
        var answer = rest.post(
                "/api/attempts/" + attempt.path("id").asText() + "/answers",
                Map.of(
                        "writerEpoch", attempt.path("writerEpoch").asInt(),
                        "baseHash", known.floorEntry(seq - 1).getValue(),
                        "entries",
                                List.of(Map.of(
                                        "seq", seq, "itemRef", item, "chosen", chosen, "clientMillis", seq * 1000))));
        if (answer.status() == 200) {
            known.putIfAbsent(
                    answer.body().path("ackSeq").asInt(),
                    answer.body().path("headHash").asText());
        }
        return answer;
    }

    /** Answers every item rightly, one save each; the answer to the last save. */
    public Answer answerAll(JsonNode attempt) {
        Answer last = null;
        var seq = attempt.path("ackSeq").asInt();
        for (var item : attempt.path("items")) {
            seq++;
            last = save(attempt, seq, item.path("ref").asText(), rightAnswer(item))
                    .expect(200);
        }
        return last;
    }

    public Answer submit(JsonNode attempt, String key, int finalSeq, String headHash) {
        return rest.post(
                "/api/attempts/" + attempt.path("id").asText() + "/submit",
                Map.of("idempotencyKey", key, "finalSeq", finalSeq, "headHash", headHash));
    }

    /** Takes the whole exam and waits for the published result. */
    public JsonNode passExam() {
        var attempt = enterExam();
        var saved = answerAll(attempt).body();
        submit(
                        attempt,
                        UUID.randomUUID().toString(),
                        saved.path("ackSeq").asInt(),
                        saved.path("headHash").asText())
                .expect(200);
        return awaitResult(attempt.path("id").asText());
    }

    /** The published result: until then the answer has no score. */
    public JsonNode awaitResult(String attemptId) {
        var path = "/api/attempts/" + attemptId + "/result";
        Await.until(
                "attempt " + attemptId + " is marked",
                90,
                () -> rest.get(path).body().hasNonNull("score"));
        return rest.get(path).expect(200).body();
    }
}
