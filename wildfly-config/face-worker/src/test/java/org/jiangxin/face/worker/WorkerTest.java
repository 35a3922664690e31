package org.jiangxin.face.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jiangxin.face.drawn.DrawnFace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    @Test
    void every_line_gets_one_line_whatever_is_in_it() throws IOException {
        var face = Base64.getEncoder().encodeToString(DrawnFace.of(4).jpeg());
        var many = "\"\",".repeat(40) + "\"\"";

        var answers = answers(
                "{\"id\":7,\"pictures\":[\"" + face + "\"]}",
                "{\"id\":8,\"pictures\":[\"?\",\"" + "A".repeat(600_000) + "\",\"\"]}",
                "no json",
                "{\"id\":9,\"pictures\":[5]}",
                "{\"id\":10,\"pictures\":[" + many + "]}",
                "{\"id\":11,\"pictures\":[]}",
                "[]");

        assertThat(answers.get(0).toString())
                .isEqualTo(
                        "{\"name\":\"opencv\",\"version\":\"4.13.0-lbp1\",\"kind\":\"HISTOGRAM\",\"seesActions\":true}");
        assertThat(answers.get(1).path("id").asInt()).isEqualTo(7);
        assertThat(answers.get(1).path("readings").path(0).path("faces").asInt())
                .isEqualTo(1);
        assertThat(answers.get(2).path("readings")).hasSize(3);
        assertThat(answers.get(2).path("readings"))
                .allMatch(reading -> reading.path("faces").asInt() == 0);
        assertThat(answers.get(3).path("error").asText()).isEqualTo("malformed");
        assertThat(answers.get(4).path("error").asText()).isEqualTo("malformed");
        assertThat(answers.get(4).path("id").asInt()).isEqualTo(9);
        assertThat(answers.get(5).path("error").asText()).isEqualTo("malformed");
        assertThat(answers.get(6).path("readings")).isEmpty();
        assertThat(answers.get(6).has("error")).isFalse();
        assertThat(answers.get(7).path("error").asText()).isEqualTo("malformed");
        assertThat(answers).hasSize(8);
    }

    private static List<JsonNode> answers(String... lines) throws IOException {
        var out = new ByteArrayOutputStream();
        var in = new ByteArrayInputStream((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        try (var reader = new FaceReader(new FaceFinder(folder), new PatternModel())) {
            new Worker(reader, in, new PrintStream(out, true, StandardCharsets.UTF_8)).run();
        }
        var answers = new ArrayList<JsonNode>();
        for (var line : out.toString(StandardCharsets.UTF_8).split("\n")) {
            answers.add(JSON.readTree(line));
        }
        return answers;
    }
}
