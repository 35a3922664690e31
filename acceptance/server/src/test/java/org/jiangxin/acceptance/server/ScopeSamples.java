package org.jiangxin.acceptance.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiangxin.acceptance.harness.Await;
import org.jiangxin.acceptance.harness.ClassOpening;
import org.jiangxin.acceptance.harness.PageForm;
import org.jiangxin.acceptance.harness.Platform;
import org.jiangxin.acceptance.harness.RestClient;
import org.jiangxin.acceptance.harness.RestClient.Answer;
import org.jiangxin.acceptance.harness.ScriptedLearner;
import org.jiangxin.acceptance.harness.TinyCourse;

/**
 * One of everything that has an id, made by those who own it as they make it in the trade: a class from its draft to its end, a course
 * draft with a file on its way, a learner's study from the enrolment to the certificate. Each line says how it is asked for, who
 * may have it (owners, and regulators above them), and who has the same role in another scope. The order matters: what a line needs, the
 * lines before it have done.
 */
final class ScopeSamples {
    static final String UNKNOWN = "aaaaaaaaaaaaaaaaaaaaaa";

    static final String FIRST = "first learner";
    private static final String SECOND = "second learner";
    static final String JOINER = "learner without a class";
    static final String TESTED = "learner of the self-test";
    private static final String SUSPECT = "learner with a clue";

    private static final List<String> SCHOOL = List.of("jigou", "banzhuren", "jiaoshi");
    private static final List<String> MANAGERS = List.of("jigou", "banzhuren");
    private static final List<String> AUTHORS = List.of("kecheng", "jigou");
    private static final List<String> OTHER_SCHOOLS = List.of("jigou2", "danwei");
    private static final List<String> REGION = List.of("xian", "shi", "sheng", "sheng-xuncha");
    private static final String COUNTY = "990101";
    private static final List<String> OTHER_REGION = List.of("xian2");
    private static final Pattern ENROLMENT = Pattern.compile("learner\\.xhtml\\?id=([\\w-]{22})");
    private static final String PICTURE = "/pictures/([\\w-]{22})\"";
    private static final String OCTETS = "application/octet-stream";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, RestClient> clients = new HashMap<>();
    private final Map<String, String> made = new HashMap<>();
    private final Platform platform = TinyPlatform.get();
    private final ScriptedLearner first = TinyPlatform.learner();
    private final ClassOpening opening;
    private JsonNode attempt;
    private ClueCase clueCase;

    ScopeSamples() {
        clients.put(FIRST, first.rest());
        clients.put(SECOND, TinyPlatform.learner().rest());
        clients.put(
                JOINER,
                ScriptedLearner.in(platform, TinyPlatform.nextNumber(), "").rest());
        opening = new ClassOpening(client("jigou"));
    }

    /** How something is asked for. */
    @FunctionalInterface
    interface Ask {
        Answer to(RestClient client, String path);
    }

    /**
     * One line.
     *
     * @param address as in the policy table
     * @param path with the ids of the sample
     * @param none the same with ids that nobody has
     * @param own who gets it; of a change only the first asks, when everybody else was refused
     * @param siblings the same role in another scope
     */
    record Sample(
            String address, Supplier<String> path, String none, Ask ask, List<String> own, List<String> siblings) {
        boolean changes() {
            return !address.startsWith("GET ") && !address.startsWith("/");
        }

        /** A learner's own things answer 403 or 404 to other learners; everything else is not there for others. */
        boolean isPersonal() {
            return own.get(0).contains("learner");
        }

        @Override
        public String toString() {
            return address;
        }
    }

    List<Sample> all() {
        return Stream.of(ofLearners(), ofClasses(), ofRegions(), ofAuthors(), ofOperators(), ofClues(), endings())
                .flatMap(List::stream)
                .toList();
    }

    /** Somebody signed in. */
    RestClient client(String name) {
        return clients.computeIfAbsent(name, login -> {
            var client = new RestClient(platform.url());
            client.post("/api/session", Map.of("login", login, "password", ScriptedLearner.PASSWORD))
                    .expect(200);
            return client;
        });
    }

    private List<Sample> ofLearners() {
        var mine = List.of(FIRST);
        var others = List.of(SECOND, JOINER);
        return List.of(
                get("GET /api/enrolments/{id}", mine, others, first::enrolmentId),
                get("GET /api/enrolments/{id}/intervals", mine, others, first::enrolmentId),
                page("/learner/course/course.xhtml", "enrolment", mine, others, first::enrolmentId),
                page("/learner/course/uncounted.xhtml", "enrolment", mine, others, first::enrolmentId),
                page("/learner/course/withdraw.xhtml", "enrolment", mine, others, first::enrolmentId),
                page("/learner/learning/my-corrections.xhtml", "enrolment", mine, others, first::enrolmentId),
                get("GET /api/enrolments/{id}/archive.{form}", mine, others, first::enrolmentId, () -> "json"),
                change(
                        "POST /api/exams/{examId}/attempts",
                        () -> Map.of("enrolmentId", first.enrolmentId()),
                        mine,
                        others,
                        this::examId),
                change("POST /api/attempts/{attemptId}/enter", Map::of, mine, others, this::attemptId),
                get("GET /api/attempts/{attemptId}", mine, others, this::attemptId),
                change("POST /api/attempts/{attemptId}/answers", this::oneMoreAnswer, mine, others, this::attemptId),
                change(
                        "POST /api/attempts/{attemptId}/conduct",
                        () -> Map.of(
                                "writerEpoch",
                                entered().path("writerEpoch").asInt(),
                                "events",
                                List.of(Map.of("kind", "LEFT_PAGE", "awayMillis", 10, "clientMillis", 5))),
                        mine,
                        others,
                        this::attemptId),
                get("GET /api/attempts/{attemptId}/presence", mine, others, this::attemptId),
                change("POST /api/attempts/{attemptId}/submit", this::handingIn, mine, others, this::attemptId),
                get("GET /api/attempts/{attemptId}/result", mine, others, this::attemptId),
                page("/learner/exam/result.xhtml", "attempt", mine, others, this::attemptId),
                get("GET /api/certificates/{id}/pdf", mine, others, this::certificateId),
                get(
                        "GET /api/playback/self-test/{lesson}",
                        List.of(TESTED, "yunying"),
                        List.of(FIRST, JOINER),
                        this::selfTest),
                change("POST /api/classes/{id}/enrolment", Map::of, List.of(JOINER), List.of(), this::openClass),
                change(
                        "DELETE /api/enrolments/{id}",
                        Map::of,
                        List.of(JOINER),
                        List.of(FIRST, SECOND),
                        () -> client(JOINER)
                                .get("/api/enrolments")
                                .expect(200)
                                .body()
                                .get(0)
                                .path("id")
                                .asText()));
    }

    private List<Sample> ofClasses() {
        var readers = joined(SCHOOL, REGION);
        var others = joined(OTHER_SCHOOLS, OTHER_REGION);
        return List.of(
                page("/institution/training/project.xhtml", "id", SCHOOL, OTHER_SCHOOLS, this::project),
                page("/institution/training/institution-class.xhtml", "id", SCHOOL, OTHER_SCHOOLS, this::classId),
                page("/institution/interaction/live.xhtml", "id", SCHOOL, OTHER_SCHOOLS, this::classId),
                page("/institution/training/board.xhtml", "id", SCHOOL, OTHER_SCHOOLS, this::classId),
                page("/institution/training/terms.xhtml", "id", MANAGERS, OTHER_SCHOOLS, this::classId),
                page("/institution/training/roster.xhtml", "id", MANAGERS, OTHER_SCHOOLS, this::classId),
                get("GET /api/training/classes/{id}", readers, others, this::classId),
                get("GET /api/training/classes/{id}/board", readers, others, this::classId),
                change(
                        "POST /api/training/classes/{id}/teachers",
                        ClassOpening::teacher,
                        MANAGERS,
                        OTHER_SCHOOLS,
                        this::classId),
                change(
                        "POST /api/training/classes/{id}/sessions",
                        ClassOpening::session,
                        MANAGERS,
                        OTHER_SCHOOLS,
                        this::classId),
                sample(
                        "POST /api/training/classes/{id}/imports",
                        (client, path) -> client.postBytes(path + "?name=a.csv", OCTETS, utf8(roster())),
                        MANAGERS,
                        OTHER_SCHOOLS,
                        this::classId),
                get(
                        "GET /api/training/classes/{id}/imports/{import}/errors",
                        MANAGERS,
                        OTHER_SCHOOLS,
                        this::classId,
                        this::importId),
                change(
                        "POST /api/training/classes/{id}/imports/{import}/acceptance",
                        Map::of,
                        MANAGERS,
                        OTHER_SCHOOLS,
                        this::classId,
                        this::importId),
                get(
                        "GET /api/training/classes/{id}/documents/{document}",
                        joined(MANAGERS, REGION),
                        others,
                        this::classId,
                        this::documentId),
                change(
                        "POST /api/training/classes/{id}/application",
                        () -> Map.of("committed", true),
                        MANAGERS,
                        OTHER_SCHOOLS,
                        this::classId),
                page("/supervision/training/application.xhtml", "id", REGION, OTHER_REGION, this::application),
                change(
                        "POST /api/training/applications/{id}/decision",
                        () -> Map.of("decision", "APPROVE"),
                        List.of("xian"),
                        OTHER_REGION,
                        this::application),
                change("POST /api/training/classes/{id}/start", Map::of, MANAGERS, OTHER_SCHOOLS, this::classId));
    }

    private List<Sample> ofRegions() {
        return List.of(
                page("/supervision/organization/organization.xhtml", "id", REGION, OTHER_REGION, this::institution),
                page("/supervision/supervision/institution.xhtml", "id", REGION, OTHER_REGION, this::institution),
                page("/supervision/supervision/class.xhtml", "id", REGION, OTHER_REGION, this::countedClass),
                page("/supervision/training/suspension.xhtml", "id", REGION, OTHER_REGION, this::countedClass),
                page("/supervision/supervision/learner.xhtml", "id", REGION, OTHER_REGION, this::countedEnrolment),
                page(
                        "/institution/supervision/class-learner.xhtml",
                        "id",
                        SCHOOL,
                        OTHER_SCHOOLS,
                        this::countedEnrolment),
                page(
                        "/institution/learning/correction.xhtml",
                        "enrolment",
                        SCHOOL,
                        OTHER_SCHOOLS,
                        this::countedEnrolment),
                page("/supervision/learning/correction-decision.xhtml", "id", REGION, OTHER_REGION, this::correction),
                page("/supervision/catalog/policies.xhtml", "code", REGION, OTHER_REGION, () -> COUNTY),
                page(
                        "/supervision/catalog/policy.xhtml",
                        "key=day.capMinutes&code",
                        REGION,
                        OTHER_REGION,
                        () -> COUNTY),
                page("/institution/catalog/policies.xhtml", "class", SCHOOL, OTHER_SCHOOLS, this::classId),
                page(
                        "/institution/catalog/policy.xhtml",
                        "key=day.capMinutes&class",
                        SCHOOL,
                        OTHER_SCHOOLS,
                        this::classId),
                get("GET /api/supervision/exports/institutions/{id}/classes", REGION, OTHER_REGION, this::institution),
                get("GET /api/supervision/exports/classes/{id}/learners", REGION, OTHER_REGION, this::countedClass),
                get(
                        "GET /api/supervision/exports/enrolments/{id}/intervals",
                        REGION,
                        OTHER_REGION,
                        this::countedEnrolment));
    }

    private List<Sample> ofAuthors() {
        var uploader = List.of("kecheng");
        var others = joined(List.of("jigou"), OTHER_SCHOOLS);
        return List.of(
                page(
                        "/institution/organization/member.xhtml",
                        "id",
                        List.of("jigou"),
                        OTHER_SCHOOLS,
                        () -> PageForm.open(client("jigou"), "/institution/organization/staff.xhtml")
                                .find("member\\.xhtml\\?id=([\\w-]{22})")),
                page(
                        "/institution/catalog/standard.xhtml",
                        "id",
                        joined(SCHOOL, List.of("kecheng")),
                        OTHER_SCHOOLS,
                        this::postStandard),
                page("/institution/course/draft.xhtml", "draft", AUTHORS, OTHER_SCHOOLS, this::draft),
                page("/institution/course/about.xhtml", "draft", AUTHORS, OTHER_SCHOOLS, this::draft),
                page("/institution/course/coverage.xhtml", "draft", AUTHORS, OTHER_SCHOOLS, this::draft),
                page("/institution/course/lesson.xhtml", "lesson", AUTHORS, OTHER_SCHOOLS, this::lesson),
                change("PUT /api/drafts/lessons/{id}", this::writing, AUTHORS, OTHER_SCHOOLS, this::lesson),
                change(
                        "POST /api/drafts/lessons/{id}/preview",
                        () -> Map.of("source", "# 安全"),
                        AUTHORS,
                        OTHER_SCHOOLS,
                        this::lesson),
                get("GET /api/uploads/{id}", uploader, others, this::upload),
                sample(
                        "PUT /api/uploads/{id}",
                        (client, path) -> client.sendBytes(
                                "PUT", path, Map.of("Content-Type", OCTETS, "Upload-Offset", "0"), document()),
                        uploader,
                        others,
                        this::upload),
                change("POST /api/uploads/{id}/finish", Map::of, uploader, others, this::upload),
                change("DELETE /api/uploads/{id}", Map::of, uploader, others, () -> once("given up", this::begin)));
    }

    private List<Sample> ofOperators() {
        return List.of(
                page("/console/identity/account.xhtml", "id", List.of("xitong", "anquan"), List.of(), this::account),
                page(
                        "/console/catalog/standard.xhtml",
                        "id",
                        List.of("yunying", "shenhe"),
                        List.of(),
                        this::postStandard));
    }

    // Clues (integrity).
    private List<Sample> ofClues() {
        return List.of(
                page(
                        "/learner/integrity/my-clue.xhtml",
                        "id",
                        List.of(SUSPECT),
                        List.of(FIRST, JOINER),
                        () -> clue().id()),
                page("/institution/integrity/clue-statement.xhtml", "id", MANAGERS, OTHER_SCHOOLS, () -> clue().id()),
                page("/supervision/integrity/clue.xhtml", "id", REGION, OTHER_REGION, () -> clue().id()),
                get(
                        "GET /api/clues/{id}/pictures/{picture}",
                        List.of(SUSPECT),
                        List.of(FIRST, JOINER),
                        () -> clue().id(),
                        this::pictureOfAppeal),
                get(
                        "GET /api/institution/clues/{id}/pictures/{picture}",
                        MANAGERS,
                        OTHER_SCHOOLS,
                        () -> clue().id(),
                        this::pictureOfStatement),
                get(
                        "GET /api/supervision/clues/{id}/pictures/{picture}",
                        REGION,
                        OTHER_REGION,
                        () -> clue().id(),
                        this::pictureOfAppeal),
                get("GET /api/supervision/exports/clues/{id}", REGION, OTHER_REGION, () -> clue().id()));
    }

    private String pictureOfAppeal() {
        return once("picture of the appeal", () -> {
            clue();
            return PageForm.open(client(SUSPECT), "/learner/integrity/my-clue.xhtml?id=" + clue().id())
                    .sendAndGo("appealForm", "appealButton", Map.of("text", "照片为证"), ClueCase.photo("photo1"))
                    .find(PICTURE);
        });
    }

    private String pictureOfStatement() {
        return once(
                "picture of the statement",
                () -> PageForm.open(client("jigou"), "/institution/integrity/clue-statement.xhtml?id=" + clue().id())
                        .sendAndGo("stateForm", "stateButton", Map.of("statement", "有签到表"), ClueCase.photo("photo1"))
                        .find(PICTURE));
    }

    private ClueCase clue() {
        if (clueCase == null) {
            clueCase = ClueCase.raise(client("jigou"), client("xian"), "SCOPE-CLUE");
            clients.put(SUSPECT, clueCase.learner().rest());
        }
        return clueCase;
    }

    private List<Sample> endings() {
        return List.of(
                change("POST /api/training/classes/{id}/closing", Map::of, MANAGERS, OTHER_SCHOOLS, this::classId));
    }

    @SafeVarargs
    private static Sample get(String address, List<String> own, List<String> siblings, Supplier<String>... ids) {
        return sample(address, RestClient::get, own, siblings, ids);
    }

    @SafeVarargs
    private static Sample change(
            String address, Supplier<?> body, List<String> own, List<String> siblings, Supplier<String>... ids) {
        var verb = address.substring(0, address.indexOf(' '));
        return sample(
                address,
                switch (verb) {
                    case "DELETE" -> RestClient::delete;
                    case "PUT" -> (client, path) -> client.put(path, body.get());
                    default -> (client, path) -> client.post(path, body.get());
                },
                own,
                siblings,
                ids);
    }

    private static Sample page(
            String address, String parameter, List<String> own, List<String> siblings, Supplier<String> id) {
        var path = address + "?" + parameter + "=";
        return new Sample(address, () -> path + id.get(), path + UNKNOWN, RestClient::get, own, siblings);
    }

    @SafeVarargs
    private static Sample sample(
            String address, Ask ask, List<String> own, List<String> siblings, Supplier<String>... ids) {
        var path = address.substring(address.indexOf(' ') + 1);
        return new Sample(
                address,
                () -> {
                    var filled = path;
                    for (var id : ids) {
                        filled = filled.replaceFirst("\\{[^}]*}", id.get());
                    }
                    return filled;
                },
                path.replace("{form}", "json").replaceAll("\\{[^}]*}", UNKNOWN),
                ask,
                own,
                siblings);
    }

    private String once(String what, Supplier<String> making) {
        var known = made.get(what);
        if (known == null) {
            known = making.get();
            made.put(what, known);
        }
        return known;
    }

    private String project() {
        return once("project", () -> opening.project("SCOPE"));
    }

    private String classId() {
        return once("class", () -> opening.draft("SCOPE", project()));
    }

    /** A good row and one that is refused, so that there is a file of errors. */
    private static String roster() {
        return ClassOpening.roster(1) + "钱小小," + ClassOpening.citizenId("20200404", 901) + ",13911110009,CARDX00009\n";
    }

    private String importId() {
        return once(
                "import",
                () -> ClassOpening.read(client("jigou"), classId(), roster())
                        .expect(200)
                        .body()
                        .path("importId")
                        .asText());
    }

    private String documentId() {
        return once("document", () -> {
            PageForm.open(client("jigou"), "/institution/training/institution-class.xhtml?id=" + classId())
                    .sendAndGo(
                            "attachForm",
                            "attach",
                            Map.of("kind", "PLAN"),
                            new PageForm.Chosen("file", "plan.pdf", "application/pdf", document()));
            return PageForm.open(client("jigou"), "/institution/training/institution-class.xhtml?id=" + classId())
                    .find("/documents/([\\w-]{22})");
        });
    }

    private String application() {
        return once("application", () -> opening.application(classId()));
    }

    private String institution() {
        return once(
                "institution",
                () -> PageForm.open(client("xian"), "/supervision/organization/organizations.xhtml")
                        .find("organization\\.xhtml\\?id=([\\w-]{22})"));
    }

    /** The class once the roll-ups know it; they are told by messages. */
    private String countedClass() {
        return once("counted class", () -> {
            var page = "/supervision/supervision/class.xhtml?id=" + classId();
            Await.until(
                    "the county sees the class",
                    60,
                    () -> ENROLMENT.matcher(client("xian").get(page).text()).find());
            return classId();
        });
    }

    private String countedEnrolment() {
        return once(
                "counted enrolment",
                () -> PageForm.open(client("xian"), "/supervision/supervision/class.xhtml?id=" + countedClass())
                        .find(ENROLMENT.pattern()));
    }

    private String correction() {
        return once("correction", () -> {
            var form = PageForm.open(
                    client("banzhuren"), "/institution/learning/correction.xhtml?enrolment=" + countedEnrolment());
            form.press(
                    "correction",
                    "propose",
                    Map.of(
                            "lesson",
                            form.find("<option value=\"([\\w-]{22})\""),
                            "day",
                            LocalDate.now(ZoneId.of("Asia/Shanghai")).toString(),
                            "minutes",
                            "1",
                            "reason",
                            "签到机故障，有纸质签到表"));
            return PageForm.open(client("xian"), "/supervision/learning/corrections.xhtml")
                    .find("correction-decision\\.xhtml\\?id=([\\w-]{22})");
        });
    }

    private String postStandard() {
        return once("standard", () -> StandardAttackIT.standard(client("jigou"), "POST", "SCOPE-3"));
    }

    private String draft() {
        return once("draft", () -> {
            postStandard();
            var found = PageForm.open(client("kecheng"), "/institution/course/new-course.xhtml")
                    .pressAndStay(
                            "newCourse",
                            "find",
                            Map.of("title", "范围课程", "occupationCode", "6-18-02-04", "grade", "FIVE"));
            return found.pressAndStay(
                            "newCourse",
                            found.find("name=\"([^\"]+)\"[^>]*data-test=\"choose\""),
                            Map.of("title", "范围课程", "occupationCode", "6-18-02-04", "grade", "FIVE"))
                    .pressAndGo(
                            "newCourse",
                            "create",
                            Map.of("title", "范围课程", "occupationCode", "6-18-02-04", "grade", "FIVE"))
                    .address()
                    .replaceAll(".*draft=([\\w-]{22}).*", "$1");
        });
    }

    private String lesson() {
        return once("lesson", () -> {
            var outline = PageForm.open(client("kecheng"), "/institution/course/draft.xhtml?draft=" + draft())
                    .pressAndGo("chapterAdd", "addChapter", Map.of("chapterTitle", "一章"));
            return outline.pressAndGo(
                            "lessonAdd",
                            "addLesson",
                            Map.of(
                                    "lessonChapter",
                                    outline.find("data-chapter=\"([\\w-]{22})\""),
                                    "lessonForm",
                                    "DOCUMENT",
                                    "lessonTitle",
                                    "规程"))
                    .address()
                    .replaceAll(".*lesson=([\\w-]{22}).*", "$1");
        });
    }

    private Map<String, Object> writing() {
        var page = PageForm.open(client("kecheng"), "/institution/course/lesson.xhtml?lesson=" + lesson());
        var form = new LinkedHashMap<String, Object>();
        form.put("revision", Long.parseLong(page.find("data-revision=\"(\\d+)\"")));
        form.put("title", "规程");
        form.put("required", true);
        form.put("practice", false);
        form.put("coveragePercent", 100);
        form.put("minimumSeconds", 60);
        form.put("challengeWords", "电弧");
        form.put("pointIds", List.of());
        return form;
    }

    private String upload() {
        return once("upload", this::begin);
    }

    private String begin() {
        return client("kecheng")
                .post(
                        "/api/uploads",
                        Map.of(
                                "lessonId",
                                lesson(),
                                "purpose",
                                "MATERIAL",
                                "name",
                                "rules.pdf",
                                "bytes",
                                document().length))
                .expect(200)
                .body()
                .path("id")
                .asText();
    }

    /** Address of the document of a draft's lesson, after it was sent. */
    String draftMaterial() {
        return once("draft material", () -> {
            var id = begin();
            client("kecheng")
                    .sendBytes(
                            "PUT",
                            "/api/uploads/" + id,
                            Map.of("Content-Type", OCTETS, "Upload-Offset", "0"),
                            document())
                    .expect(200);
            client("kecheng").post("/api/uploads/" + id + "/finish", Map.of()).expect(200);
            return "/draft-media/" + lesson() + "/document.pdf";
        });
    }

    /** Address of the document of the first learner's class. */
    String material() {
        return "/media/" + first.lessonId("DOCUMENT") + "/document.pdf";
    }

    /** Address under which the answers of a self-test would lie. */
    String answersOfTest() {
        return "/media/" + selfTest() + "/self-test.json";
    }

    private String account() {
        return once(
                "account",
                () -> PageForm.open(client("xitong"), "/console/identity/accounts.xhtml")
                        .find("account\\.xhtml\\?id=([\\w-]{22})"));
    }

    private String examId() {
        return once("exam", () -> {
            first.studyAll();
            return client(FIRST)
                    .get("/api/exams?enrolment=" + first.enrolmentId())
                    .expect(200)
                    .body()
                    .path("examId")
                    .asText();
        });
    }

    private String attemptId() {
        return once("attempt", first::assignExam);
    }

    /** The attempt with every question rightly answered. */
    private JsonNode entered() {
        if (attempt == null) {
            attempt = first.enterExam();
            first.answerAll(attempt);
        }
        return attempt;
    }

    private JsonNode standing() {
        return client(FIRST).get("/api/attempts/" + attemptId()).expect(200).body();
    }

    private Map<String, Object> oneMoreAnswer() {
        var item = entered().path("items").get(0);
        var now = standing();
        return Map.of(
                "writerEpoch",
                entered().path("writerEpoch").asInt(),
                "baseHash",
                now.path("headHash").asText(),
                "entries",
                List.of(Map.of(
                        "seq",
                        now.path("ackSeq").asInt() + 1,
                        "itemRef",
                        item.path("ref").asText(),
                        "chosen",
                        ScriptedLearner.rightAnswer(item),
                        "clientMillis",
                        99_000)));
    }

    private Map<String, Object> handingIn() {
        var now = standing();
        return Map.of(
                "idempotencyKey",
                "scope",
                "finalSeq",
                now.path("ackSeq").asInt(),
                "headHash",
                now.path("headHash").asText());
    }

    private String certificateId() {
        return once("certificate", () -> {
            first.awaitResult(attemptId());
            Await.until(
                    "the certificate is there",
                    60,
                    () -> !client(FIRST).get("/api/certificates").body().isEmpty());
            return client(FIRST)
                    .get("/api/certificates")
                    .body()
                    .findValue("publicId")
                    .asText();
        });
    }

    private String openClass() {
        return once("open class", () -> {
            for (var found : client(JOINER).get("/api/classes").expect(200).body()) {
                if (found.path("code").asText().equals(TinyCourse.CLASS)) {
                    return found.path("publicId").asText();
                }
            }
            throw new AssertionError("the tiny class is not open");
        });
    }

    /** A lesson that is a self-test, in a class with one learner. */
    private String selfTest() {
        return once("self-test", () -> {
            var folder = platform.data().resolve("scope-course");
            write(platform.data().resolve("tiny-course"), folder);
            platform.command("import-course", "folder=" + folder);
            var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
            platform.command(
                    "open-class",
                    "course=scope",
                    "code=SCOPE-TEST",
                    "title=自测班",
                    "institution=测试学校（演示数据）",
                    "region=青石市",
                    "contact=0990-0000000",
                    "starts=" + today.minusDays(1),
                    "ends=" + today.plusDays(30),
                    "requiredSeconds=25");
            var learner = ScriptedLearner.in(platform, TinyPlatform.nextNumber(), "SCOPE-TEST");
            clients.put(TESTED, learner.rest());
            return learner.lessonId("SELF_TEST");
        });
    }

    private static void write(Path tiny, Path folder) {
        try {
            var media = Files.createDirectories(folder.resolve("media"));
            var outline = (ObjectNode) JSON.readTree(tiny.resolve("course.json").toFile());
            outline.put("code", "scope").put("title", "自测课程（演示数据）");
            var lessons = (ArrayNode) outline.path("chapters").get(0).path("lessons");
            var lesson = ((ObjectNode) lessons.get(1)).deepCopy();
            lesson.put("title", "自测").put("form", "SELF_TEST").put("file", "media/test.json");
            lessons.removeAll();
            lessons.add(lesson);
            JSON.writeValue(folder.resolve("course.json").toFile(), outline);
            Files.writeString(media.resolve("test.json"), """
                    {"questions":[{"kind":"TRUE_FALSE","stem":"先看、再戴、后动手。","explanation":"对。",
                    "options":[{"text":"正确","correct":true},{"text":"错误","correct":false}]}]}
                    """);
            Files.write(folder.resolve("questions.json"), Files.readAllBytes(tiny.resolve("questions.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] document() {
        try {
            return Files.readAllBytes(
                    Platform.projectRoot().resolve("wildfly-config/demo/courses/welding-basics/media/rules.pdf"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> joined(List<String> some, List<String> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
