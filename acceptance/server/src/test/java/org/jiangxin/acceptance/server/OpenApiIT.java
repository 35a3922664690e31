package org.jiangxin.acceptance.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jiangxin.acceptance.harness.Await;
import org.jiangxin.acceptance.harness.MediaPlayer;
import org.jiangxin.acceptance.harness.RestClient;
import org.jiangxin.acceptance.harness.ScriptedLearner;
import org.jiangxin.acceptance.harness.TinyCourse;
import org.junit.jupiter.api.Test;

/**
 * A client that knows only the description at {@code /openapi}: it refuses to send or read anything that the description does not
 * have, and with that finishes a lesson and an exam.
 */
@Group(Group.TINY)
class OpenApiIT {
    @Test
    void a_client_written_from_the_description_finishes_a_lesson_and_an_exam() throws Exception {
        var platform = TinyPlatform.get();
        var mobile = ScriptedLearner.add(platform, TinyPlatform.nextNumber(), TinyCourse.CLASS);
        var client = new DescribedClient(new RestClient(platform.url()));

        client.post("/api/session", Map.of(), Map.of("login", mobile, "password", ScriptedLearner.PASSWORD));
        var enrolment = client.get("/api/enrolments", Map.of()).get(0);
        for (var lesson : enrolment.path("lessons")) {
            study(client, lesson.path("id").asText());
        }
        var done = client.get(
                "/api/enrolments/{enrolmentId}",
                Map.of("enrolmentId", enrolment.path("id").asText()));
        assertThat(done.path("lessons"))
                .allSatisfy(lesson ->
                        assertThat(lesson.path("complete").asBoolean()).isTrue());

        var standing = client.get(
                "/api/exams", Map.of("?enrolment", enrolment.path("id").asText()));
        var attemptId = client.post(
                        "/api/exams/{examId}/attempts",
                        Map.of(
                                "examId",
                                client.read(standing, "/api/exams", "get", "examId")
                                        .asText()),
                        Map.of("enrolmentId", enrolment.path("id").asText()))
                .path("attemptId")
                .asText();
        var path = Map.of("attemptId", attemptId);
        var attempt = client.post("/api/attempts/{attemptId}/enter", path, Map.of());
        var entries = new ArrayList<Map<String, Object>>();
        for (var item : client.read(attempt, "/api/attempts/{attemptId}/enter", "post", "items")) {
            entries.add(Map.of(
                    "seq",
                    entries.size() + 1,
                    "itemRef",
                    item.path("ref").asText(),
                    "chosen",
                    ScriptedLearner.rightAnswer(item),
                    "clientMillis",
                    entries.size() * 100));
        }
        var saved = client.post(
                "/api/attempts/{attemptId}/answers",
                path,
                Map.of(
                        "writerEpoch", attempt.path("writerEpoch").asInt(),
                        "baseHash", attempt.path("headHash").asText(),
                        "entries", entries));
        var receipt = client.post(
                "/api/attempts/{attemptId}/submit",
                path,
                Map.of(
                        "idempotencyKey", UUID.randomUUID().toString(),
                        "finalSeq", saved.path("ackSeq").asInt(),
                        "headHash", saved.path("headHash").asText()));
        assertThat(client.read(receipt, "/api/attempts/{attemptId}/submit", "post", "receiptNo")
                        .asText())
                .isNotBlank();
        Await.until(
                "the paper is marked",
                60,
                () -> client.get("/api/attempts/{attemptId}/result", path).hasNonNull("score"));
        var result = client.get("/api/attempts/{attemptId}/result", path);
        assertThat(client.read(result, "/api/attempts/{attemptId}/result", "get", "passed")
                        .asBoolean())
                .isTrue();
    }

    private static void study(DescribedClient client, String lessonId) {
        var lease = client.post(
                "/api/playback/lease", Map.of(), Map.of("lessonId", lessonId, "tabId", "described", "takeOver", true));
        var lesson = client.read(lease, "/api/playback/lease", "post", "lesson");
        var length = Math.max(
                lesson.path("durationMillis").asLong(),
                lesson.path("minimumSeconds").asLong() * 1000);
        var pages = Math.max(1, lesson.path("pages").asInt());
        var ticket = client.read(lease, "/api/playback/lease", "post", "ticket").asText();
        var stream = client.read(lease, "/api/playback/lease", "post", "streamUrl");
        if (stream.isTextual()) {
            // The clip is shorter than what a player fetches ahead.
            new MediaPlayer(client.rest, lesson.path("mediaUrl").asText()).play(stream.asText(), 0);
        }
        var challenge = lease.path("challenge");
        var status = lease.path("status");
        var start = System.nanoTime();
        for (var step = 0; !status.path("lesson").path("complete").asBoolean(); step++) {
            assertThat(step).isLessThan(120);
            JsonNode answer;
            if (challenge.hasNonNull("challengeId")) {
                Await.pause(1300);
                answer = client.post(
                        "/api/playback/challenge",
                        Map.of(),
                        Map.of(
                                "challengeId", challenge.path("challengeId").asText(),
                                "ticket", ticket,
                                "picks", ScriptedLearner.picks(challenge)));
            } else {
                Await.pause(1500);
                var fields = new LinkedHashMap<String, Object>();
                fields.put("ticket", ticket);
                fields.put("positionMillis", Math.min(length, (System.nanoTime() - start) / 1_000_000));
                fields.put("playing", true);
                fields.put("hidden", false);
                fields.put("ratePercent", 100);
                fields.put("page", 1 + step % pages);
                answer = client.post("/api/playback/beat", Map.of(), fields);
            }
            ticket = answer.path("ticket").asText();
            status = answer.path("status");
            challenge = answer.path("challenge");
        }
        client.post("/api/playback/release", Map.of(), Map.of("ticket", ticket, "positionMillis", length));
    }

    /** Sends only what is described: path, method and every field of the body. */
    private static final class DescribedClient {
        private final RestClient rest;
        private final JsonNode description;

        DescribedClient(RestClient rest) throws Exception {
            this.rest = rest;
            this.description = new ObjectMapper()
                    .readTree(rest.get("/openapi?format=JSON").expect(200).text());
        }

        JsonNode get(String template, Map<String, String> parameters) {
            operation(template, "get");
            return rest.get(filled(template, parameters)).expect(200).body();
        }

        JsonNode post(String template, Map<String, String> parameters, Map<String, ?> body) {
            var operation = operation(template, "post");
            if (!body.isEmpty()) {
                var schema = resolved(operation
                        .path("requestBody")
                        .path("content")
                        .path("application/json")
                        .path("schema"));
                body.keySet()
                        .forEach(field -> assertThat(schema.path("properties").has(field))
                                .as("%s takes a field %s", template, field)
                                .isTrue());
            }
            var answer = rest.post(filled(template, parameters), body);
            assertThat(answer.status()).as(template + " " + answer.text()).isIn(200, 201, 202, 204);
            return answer.body();
        }

        /** A field of the answer that the description promises. */
        JsonNode read(JsonNode body, String template, String method, String field) {
            var responses = operation(template, method).path("responses");
            var schema = resolved(responses
                    .path("200")
                    .path("content")
                    .path("application/json")
                    .path("schema"));
            assertThat(schema.path("properties").has(field))
                    .as("%s answers with %s", template, field)
                    .isTrue();
            return body.path(field);
        }

        private JsonNode operation(String template, String method) {
            for (var paths = description.path("paths").fields(); paths.hasNext(); ) {
                var path = paths.next();
                if (shape(path.getKey()).equals(shape(template))
                        && path.getValue().has(method)) {
                    return path.getValue().path(method);
                }
            }
            throw new AssertionError("not described: " + method + " " + template);
        }

        private static String shape(String template) {
            return template.replaceAll("\\{[^}]*}", "{}");
        }

        private JsonNode resolved(JsonNode schema) {
            var reference = schema.path("$ref").asText("");
            return reference.isEmpty() ? schema : description.at(reference.substring(1));
        }

        private static String filled(String template, Map<String, String> parameters) {
            var path = template;
            for (var parameter : parameters.entrySet()) {
                path = parameter.getKey().startsWith("?")
                        ? path + parameter.getKey() + "=" + parameter.getValue()
                        : path.replace("{" + parameter.getKey() + "}", parameter.getValue());
            }
            return path;
        }
    }
}
