package org.jiangxin.acceptance.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** An institution that opens classes over HTTP: project, draft, roster of invented people, application. */
public final class ClassOpening {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String HEAD = "姓名,公民身份号码,手机号码,电子社保卡号码\n";
    private static int people;

    private final RestClient school;
    private final String course;

    /** Of the first course that the institution may use. */
    public ClassOpening(RestClient school) {
        this.school = school;
        this.course = school.get("/api/training/courses")
                .expect(200)
                .body()
                .get(0)
                .path("courseVersionId")
                .asText();
    }

    public ClassOpening(RestClient school, String courseTitle) {
        this.school = school;
        for (var found : school.get("/api/training/courses").expect(200).body()) {
            if (found.path("title").asText().equals(courseTitle)) {
                this.course = found.path("courseVersionId").asText();
                return;
            }
        }
        throw new AssertionError("no course " + courseTitle);
    }

    /** Opens a class that runs and takes learners; its public id. */
    public String running(RestClient regulator, String code) {
        var id = draft(code, project(code), true);
        regulator
                .post("/api/training/applications/" + complete(id, 1) + "/decision", Map.of("decision", "APPROVE"))
                .expect(204);
        school.post("/api/training/classes/" + id + "/start", Map.of()).expect(204);
        return id;
    }

    /** Public id of a new project. */
    public String project(String code) {
        return school.post(
                        "/api/training/projects",
                        Map.of(
                                "code", "P-" + code,
                                "title", "测试项目",
                                "projectType", "EMPLOYMENT",
                                "traineeGroup", "EMPLOYEE",
                                "occupationCode", "6-18-02-04",
                                "occupationTitle", "焊工",
                                "grade", "FIVE",
                                "onlineHours", 40,
                                "practiceHours", 0))
                .expect(201)
                .body()
                .path("id")
                .asText();
    }

    /** Public id of a new class of a new project. */
    public String draft(String code) {
        return draft(code, project(code));
    }

    public String draft(String code, String project) {
        return draft(code, project, false);
    }

    /** @param joinable whether learners may join by themselves while it runs */
    public String draft(String code, String project, boolean joinable) {
        var draft = new HashMap<String, Object>(Map.of(
                "projectId",
                project,
                "courseVersionId",
                course,
                "code",
                code,
                "title",
                "班 " + code,
                "contactLine",
                "0990",
                "startsOn",
                TODAY.toString(),
                "endsOn",
                TODAY.plusDays(20).toString(),
                "places",
                20,
                "onlineHours",
                40));
        draft.putAll(Map.of("hourMinutes", 45, "dayCapHours", 8, "practiceHours", 0, "examPlan", "闭卷"));
        draft.put("openForEnrolment", joinable);
        return school.post("/api/training/classes", draft)
                .expect(201)
                .body()
                .path("id")
                .asText();
    }

    public static Map<String, String> teacher() {
        return Map.of("name", "严正", "subject", "焊接", "qualification", "高级技师");
    }

    public static Map<String, String> session() {
        return Map.of("heldOn", TODAY.toString(), "starts", "09:00", "ends", "10:30", "form", "ONLINE", "topic", "安全");
    }

    /** Roster, teacher, timetable, application; the application's id. */
    public String complete(String id, int learners) {
        take(id, roster(learners));
        school.post("/api/training/classes/" + id + "/teachers", teacher()).expect(204);
        school.post("/api/training/classes/" + id + "/sessions", session()).expect(204);
        school.post("/api/training/classes/" + id + "/application", Map.of("committed", true))
                .expect(204);
        return application(id);
    }

    /** The newest opening application of a class. */
    public String application(String id) {
        return school.get("/api/training/classes/" + id)
                .body()
                .path("rounds")
                .get(0)
                .path("publicId")
                .asText();
    }

    public void take(String id, String rows) {
        var preview = read(school, id, rows).expect(200).body();
        school.post(acceptance(id, preview), Map.of()).expect(200);
    }

    public static String acceptance(String id, JsonNode preview) {
        return "/api/training/classes/" + id + "/imports/"
                + preview.path("importId").asText() + "/acceptance";
    }

    public static RestClient.Answer read(RestClient client, String id, String rows) {
        return client.postBytes(
                "/api/training/classes/" + id + "/imports?name=a.csv",
                "application/octet-stream",
                rows.getBytes(StandardCharsets.UTF_8));
    }

    /** A roster of people whom no other test knows. */
    public static synchronized String roster(int count) {
        var rows = new StringBuilder(HEAD);
        for (var i = 0; i < count; i++) {
            people++;
            rows.append(String.format("学员甲,%s,1391234%04d,CARDT%05d%n", citizenId("19900101", people), people, people));
        }
        return rows.toString();
    }

    /** An invented number with a right check character. */
    public static String citizenId(String birth, int sequence) {
        var first = "990102" + birth + String.format("%03d", sequence);
        var sum = 0;
        for (var at = 0; at < WEIGHTS.length; at++) {
            sum += WEIGHTS[at] * (first.charAt(at) - '0');
        }
        return first + "10X98765432".charAt(sum % 11);
    }
}
