package org.jiangxin.shared.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Sits the exam as a demo learner over the REST interface, with the bank at hand: answers a chosen share rightly. */
final class DemoExaminee {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final Map<String, Set<String>> rightByStem = new HashMap<>();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    DemoExaminee(String base, Path questions) {
        this.base = base;
        try {
            for (var question : JSON.readTree(questions.toFile()).path("questions")) {
                var right = new HashSet<String>();
                question.path("options").forEach(option -> {
                    if (option.path("correct").asBoolean()) {
                        right.add(option.path("text").asText());
                    }
                });
                rightByStem.put(question.path("stem").asText(), right);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("questions of the demo course", e);
        }
    }

    /** Signs in, takes the paper, answers, hands in. Marking follows by itself. */
    void sit(String mobile, String password, String enrolmentId, double rightShare) {
        post("/api/session", Map.of("login", mobile, "password", password));
        var exam = get("/api/exams?enrolment=" + enrolmentId).path("examId").asText();
        var attempt = post("/api/exams/" + exam + "/attempts", Map.of("enrolmentId", enrolmentId))
                .path("attemptId")
                .asText();
        var paper = post("/api/attempts/" + attempt + "/enter", Map.of());
        var saved = post(
                "/api/attempts/" + attempt + "/answers",
                Map.of(
                        "writerEpoch", paper.path("writerEpoch").asInt(),
                        "baseHash", paper.path("headHash").asText(),
                        "entries", entries(paper, rightShare)));
        post(
                "/api/attempts/" + attempt + "/submit",
                Map.of(
                        "idempotencyKey", UUID.randomUUID().toString(),
                        "finalSeq", saved.path("ackSeq").asInt(),
                        "headHash", saved.path("headHash").asText()));
    }

    private List<Map<String, Object>> entries(JsonNode paper, double rightShare) {
        var entries = new ArrayList<Map<String, Object>>();
        var items = paper.path("items");
        for (var item : items) {
            var number = entries.size() + 1;
            var right = rightByStem.getOrDefault(item.path("stem").asText(), Set.of());
            var isRight = number <= Math.round(items.size() * rightShare);
            var chosen = new ArrayList<String>();
            for (var option : item.path("options")) {
                if (right.contains(option.path("text").asText()) == isRight) {
                    chosen.add(option.path("ref").asText());
                }
            }
            var single = !"MULTIPLE".equals(item.path("kind").asText());
            entries.add(Map.of(
                    "seq",
                    number,
                    "itemRef",
                    item.path("ref").asText(),
                    "chosen",
                    single && chosen.size() > 1 ? chosen.subList(0, 1) : chosen,
                    "clientMillis",
                    number * 21_000L));
        }
        return entries;
    }

    private JsonNode get(String path) {
        return send(request(path).GET().build());
    }

    private JsonNode post(String path, Object body) {
        try {
            return send(request(path)
                    .header("Content-Type", "application/json")
                    .header("X-Jiangxin", "1")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .header("User-Agent", "Mozilla/5.0 (Linux; Android 13; demo) Chrome/120.0 Mobile Safari/537.36");
    }

    private JsonNode send(HttpRequest request) {
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        request.uri().getPath() + " answered " + response.statusCode() + ": " + response.body());
            }
            return response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
