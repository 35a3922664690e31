package org.jiangxin.acceptance.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiangxin.acceptance.harness.Await;
import org.jiangxin.acceptance.harness.RestClient;
import org.jiangxin.acceptance.harness.RestClient.Answer;
import org.jiangxin.face.drawn.DrawnFace;

/** Somebody before the camera of a page, who does what is asked: drawn, so that the same number is the same face. */
final class FaceCamera {
    private static final AtomicInteger MOMENT = new AtomicInteger();
    private static final int PICTURES = 3;

    private final RestClient rest;
    private final int seat;
    private long person;
    private final List<byte[]> taken = new ArrayList<>();

    FaceCamera(RestClient rest, long person) {
        this.rest = rest;
        this.seat = MOMENT.incrementAndGet() * 29;
        this.person = person;
    }

    /** Somebody else sits down. */
    FaceCamera nowSeeing(long other) {
        person = other;
        return this;
    }

    /** Every picture sent so far. */
    List<byte[]> taken() {
        return List.copyOf(taken);
    }

    /** Does every step until the verdict. */
    JsonNode follow(JsonNode begun) {
        var capture = begun;
        for (var i = 0; i < 12 && "OPEN".equals(capture.path("status").asText()); i++) {
            capture = send(capture, pictures(capture.path("step"))).expect(200).body();
        }
        return capture;
    }

    /** One step, as it is asked. */
    JsonNode step(JsonNode capture) {
        return send(capture, pictures(capture.path("step"))).expect(200).body();
    }

    /** Sends these pictures to the slot that is open now, when they may come. */
    Answer send(JsonNode capture, List<byte[]> pictures) {
        Await.pause(capture.path("step").path("leastMillis").asLong() + 50);
        return sendAtOnce(capture, pictures);
    }

    Answer sendAtOnce(JsonNode capture, List<byte[]> pictures) {
        taken.addAll(pictures);
        return rest.post(
                address(capture),
                Map.of(
                        "pictures",
                        pictures.stream()
                                .map(Base64.getEncoder()::encodeToString)
                                .toList(),
                        "camera",
                        "drawn camera"));
    }

    static String address(JsonNode capture) {
        return "/api/face/captures/" + capture.path("captureId").asText() + "/"
                + capture.path("step").path("slot").asText();
    }

    /** What the camera sees while the step is done. */
    List<byte[]> pictures(JsonNode step) {
        var pictures = new ArrayList<byte[]>();
        for (var i = 0; i < PICTURES; i++) {
            var face = sitting()
                    .at(MOMENT.incrementAndGet())
                    .litBy(colour(step.path("flash").asText()));
            // The own left is the right edge of what the camera sees.
            var asked = switch (step.path("action").asText()) {
                case "LEFT" -> face.turned(0.8);
                case "RIGHT" -> face.turned(-0.8);
                case "MOUTH" -> face.mouthOpen(1);
                case "CLOSER" -> face.near(1.35);
                default -> face;
            };
            pictures.add(asked.jpeg());
        }
        return pictures;
    }

    /** What a photo before the camera looks like: the same all the time, and lit by the screen as a face would be. */
    List<byte[]> photo(JsonNode step) {
        var pictures = new ArrayList<byte[]>();
        for (var i = 0; i < PICTURES; i++) {
            pictures.add(sitting()
                    .at(MOMENT.incrementAndGet())
                    .litBy(colour(step.path("flash").asText()))
                    .jpeg());
        }
        return pictures;
    }

    /** Nobody sits down at the same place twice; a film of it would look the same from beginning to end. */
    private DrawnFace sitting() {
        return DrawnFace.of(person).shifted(seat % 61 - 30, seat % 23 - 11);
    }

    private static Color colour(String flash) {
        return switch (flash) {
            case "RED" -> Color.RED;
            case "GREEN" -> Color.GREEN;
            case "BLUE" -> Color.BLUE;
            default -> null;
        };
    }
}
