package org.jiangxin.integrity.provider;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jiangxin.integrity.provider.FaceEngineInfo.Kind;

/**
 * The language between the platform and an engine outside: questions are written, answers are believed only whole. An answer that is
 * out of range anywhere is no answer; a verdict must not rest on what is left of one.
 */
final class FaceAnswers {
    static final int MOST_ANSWER_BYTES = 4 * 1024 * 1024;
    static final int MOST_PICTURES = 40;
    static final int MOST_PICTURE_BYTES = 400 * 1024;

    private static final int MOST_DESCRIPTOR_BYTES = 16 * 1024;
    private static final int LEAST_EMBEDDING = 16;
    private static final int MOST_FACES = 1000;
    private static final int BYTE = 255;
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(8).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private FaceAnswers() {}

    /**
     * What an engine says of itself.
     *
     * @param name short name
     * @param version of engine and model
     * @param kind how descriptors are compared
     * @param seesActions whether readings have a turn and a mouth
     */
    record Self(String name, String version, Kind kind, boolean seesActions) {}

    static Self self(byte[] json) throws FaceEngineDown {
        try {
            var tree = JSON.readTree(json);
            return new Self(
                    text(tree, "name", "[a-z0-9][a-z0-9._-]{0,29}"),
                    text(tree, "version", "[A-Za-z0-9][A-Za-z0-9._+-]{0,39}"),
                    Kind.valueOf(text(tree, "kind", "HISTOGRAM|EMBEDDING")),
                    flag(tree, "seesActions"));
        } catch (IOException | IllegalArgumentException e) {
            throw new FaceEngineDown("the engine does not say what it is: " + reason(e));
        }
    }

    /** A question, without a line break. */
    static byte[] question(long id, List<byte[]> jpegs) {
        if (jpegs.isEmpty()
                || jpegs.size() > MOST_PICTURES
                || jpegs.stream().anyMatch(jpeg -> jpeg.length > MOST_PICTURE_BYTES)) {
            throw new IllegalArgumentException("1 to 40 pictures of at most 400 KB");
        }
        try {
            return JSON.writeValueAsBytes(
                    JSON.createObjectNode().put("id", id).set("pictures", JSON.valueToTree(jpegs)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The readings of an answer: one for each picture, each within its ranges. */
    static List<FaceReading> readings(byte[] json, long id, int pictures, Kind kind) throws FaceEngineDown {
        try {
            var tree = JSON.readTree(json);
            if (tree == null
                    || !tree.path("id").isIntegralNumber()
                    || tree.path("id").asLong() != id) {
                throw new IllegalArgumentException("it is no answer to this question");
            }
            if (tree.has("error")) {
                throw new IllegalArgumentException("it reports an error");
            }
            var list = tree.path("readings");
            if (!list.isArray() || list.size() != pictures) {
                throw new IllegalArgumentException("it has not one reading for each picture");
            }
            var readings = new ArrayList<FaceReading>(pictures);
            for (var one : list) {
                readings.add(reading(one, kind));
            }
            return List.copyOf(readings);
        } catch (IOException | IllegalArgumentException e) {
            throw new FaceEngineDown("an answer cannot be used: " + reason(e));
        }
    }

    private static FaceReading reading(JsonNode one, Kind kind) throws IOException {
        var faces = whole(one, "faces", MOST_FACES);
        return new FaceReading(
                faces,
                number(one, "width", 0, 1),
                faces == 1 ? maybe(one, "turn", -1) : null,
                faces == 1 ? maybe(one, "mouth", 0) : null,
                number(one, "sharpness", 0, 1),
                number(one, "brightness", 0, BYTE),
                whole(one, "red", BYTE),
                whole(one, "green", BYTE),
                whole(one, "blue", BYTE),
                Long.parseUnsignedLong(text(one, "picture", "[0-9a-f]{16}"), 16),
                faces == 1 ? descriptor(one, kind) : new byte[0]);
    }

    private static byte[] descriptor(JsonNode one, Kind kind) {
        var bytes = Base64.getDecoder().decode(text(one, "descriptor", "[A-Za-z0-9+/=]+"));
        if (bytes.length == 0 || bytes.length > MOST_DESCRIPTOR_BYTES) {
            throw new IllegalArgumentException("a descriptor of " + bytes.length + " bytes");
        }
        if (kind == Kind.EMBEDDING) {
            checkNumbers(bytes);
        }
        return bytes;
    }

    private static void checkNumbers(byte[] bytes) {
        if (bytes.length % Float.BYTES != 0 || bytes.length < LEAST_EMBEDDING * Float.BYTES) {
            throw new IllegalArgumentException("a vector of " + bytes.length + " bytes");
        }
        var numbers = ByteBuffer.wrap(bytes).asFloatBuffer();
        var squares = 0.0;
        while (numbers.hasRemaining()) {
            var number = numbers.get();
            squares += (double) number * number;
        }
        if (!Double.isFinite(squares) || squares == 0) {
            throw new IllegalArgumentException("a vector without a length");
        }
    }

    private static Double maybe(JsonNode one, String field, double least) {
        return one.path(field).isMissingNode() || one.path(field).isNull() ? null : number(one, field, least, 1);
    }

    private static double number(JsonNode one, String field, double least, double most) {
        var value = one.path(field);
        if (!value.isNumber() || !(value.asDouble() >= least && value.asDouble() <= most)) {
            throw new IllegalArgumentException(field + " is out of range");
        }
        return value.asDouble();
    }

    private static int whole(JsonNode one, String field, int most) {
        var value = one.path(field);
        if (!value.isInt() || value.asInt() < 0 || value.asInt() > most) {
            throw new IllegalArgumentException(field + " is out of range");
        }
        return value.asInt();
    }

    private static boolean flag(JsonNode one, String field) {
        if (!one.path(field).isBoolean()) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return one.path(field).asBoolean();
    }

    private static String text(JsonNode one, String field, String form) {
        var value = one.path(field);
        if (!value.isTextual() || !value.asText().matches(form)) {
            throw new IllegalArgumentException(field + " is not of its form");
        }
        return value.asText();
    }

    /** Never the text itself: it may hold readings. */
    private static String reason(Exception e) {
        return e instanceof JsonProcessingException ? "it is not JSON" : e.getMessage();
    }
}
