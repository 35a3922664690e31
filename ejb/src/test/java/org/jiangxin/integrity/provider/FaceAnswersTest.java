package org.jiangxin.integrity.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.jiangxin.integrity.provider.FaceEngineInfo.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaceAnswersTest {
    static final String READING = "{\"faces\":1,\"width\":0.44,\"turn\":-0.1,\"mouth\":0.05,\"sharpness\":0.7,"
            + "\"brightness\":143,\"red\":160,\"green\":140,\"blue\":120,\"picture\":\"f00000000000000f\","
            + "\"descriptor\":\"AQIDBA==\"}";

    @Test
    void a_good_answer_is_taken_as_it_is() throws FaceEngineDown {
        var readings = readings("{\"id\":7,\"readings\":[" + READING + "]}");

        assertThat(readings).hasSize(1);
        assertThat(readings.get(0).turn()).isEqualTo(-0.1);
        assertThat(readings.get(0).picture()).isEqualTo(0xf00000000000000fL);
        assertThat(readings.get(0).descriptor()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void what_is_said_of_no_face_or_of_two_is_not_kept() throws FaceEngineDown {
        for (var faces : new String[] {"0", "2"}) {
            var reading = readings(
                            "{\"id\":7,\"readings\":[" + READING.replace("\"faces\":1", "\"faces\":" + faces) + "]}")
                    .get(0);
            assertThat(reading.descriptor()).isEmpty();
            assertThat(reading.turn()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"faces\":-1",
                "\"faces\":1.5",
                "\"faces\":\"1\"",
                "\"width\":1.01",
                "\"width\":1e999",
                "\"turn\":-1.01",
                "\"turn\":\"left\"",
                "\"mouth\":-0.1",
                "\"sharpness\":null",
                "\"brightness\":256",
                "\"red\":-1",
                "\"blue\":4294967297",
                "\"picture\":\"f0\"",
                "\"picture\":\"F00000000000000F\"",
                "\"descriptor\":\"\"",
                "\"descriptor\":\"***\"",
                "\"descriptor\":\"AQIDB\"",
                "\"descriptor\":7"
            })
    void a_reading_out_of_range_is_no_answer(String wrong) {
        var field = wrong.substring(0, wrong.indexOf(':') + 1);
        var spoilt = READING.replaceFirst(field + "(\"[^\"]*\"|[^,}]*)", wrong);
        assertThat(spoilt).isNotEqualTo(READING);
        assertThatThrownBy(() -> readings("{\"id\":7,\"readings\":[" + spoilt + "]}"))
                .isInstanceOf(FaceEngineDown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "OK",
                "{}",
                "{\"id\":7}",
                "{\"id\":7,\"readings\":[]}",
                "{\"id\":7,\"readings\":{}}",
                "{\"id\":7,\"error\":\"engine\"}",
                "{\"id\":8,\"readings\":[R]}",
                "{\"id\":\"7\",\"readings\":[R]}",
                "{\"id\":7,\"readings\":[R,R]}",
                "{\"id\":7,\"readings\":[R],\"error\":\"x\"}",
                "{\"id\":7,\"readings\":[R]}{}",
                "[[[[[[[[[[[[]]]]]]]]]]]]"
            })
    void what_is_no_answer_to_the_question_is_none(String answer) {
        assertThatThrownBy(() -> readings(answer.replace("R", READING))).isInstanceOf(FaceEngineDown.class);
    }

    @Test
    void a_vector_has_numbers_and_a_length() {
        for (var bytes :
                new byte[][] {new byte[64], new byte[63], new byte[8], filled(64, (byte) 0xFF), new byte[20_000]}) {
            var answer = "{\"id\":7,\"readings\":["
                    + READING.replace("AQIDBA==", Base64.getEncoder().encodeToString(bytes)) + "]}";
            assertThatThrownBy(
                            () -> FaceAnswers.readings(answer.getBytes(StandardCharsets.UTF_8), 7, 1, Kind.EMBEDDING))
                    .isInstanceOf(FaceEngineDown.class);
        }
    }

    @Test
    void an_engine_says_what_it_is_or_is_not_asked() throws FaceEngineDown {
        assertThat(self("{\"name\":\"province-1\",\"version\":\"2.0\",\"kind\":\"EMBEDDING\",\"seesActions\":false}"))
                .isEqualTo(new FaceAnswers.Self("province-1", "2.0", Kind.EMBEDDING, false));
        for (var wrong : List.of(
                "{\"name\":\"Province 1\",\"version\":\"2.0\",\"kind\":\"EMBEDDING\",\"seesActions\":false}",
                "{\"name\":\"p\",\"version\":\"\",\"kind\":\"EMBEDDING\",\"seesActions\":false}",
                "{\"name\":\"p\",\"version\":\"2\",\"kind\":\"OTHER\",\"seesActions\":false}",
                "{\"name\":\"p\",\"version\":\"2\",\"kind\":\"EMBEDDING\"}",
                "<html>",
                "")) {
            assertThatThrownBy(() -> self(wrong)).isInstanceOf(FaceEngineDown.class);
        }
    }

    @Test
    void a_question_is_one_line_of_at_most_forty_pictures() {
        var question = new String(
                FaceAnswers.question(3, List.of(new byte[] {1, 2, 3}, new byte[] {4})), StandardCharsets.UTF_8);
        assertThat(question).isEqualTo("{\"id\":3,\"pictures\":[\"AQID\",\"BA==\"]}");
        assertThatThrownBy(() -> FaceAnswers.question(3, Collections.nCopies(41, new byte[1])))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FaceAnswers.question(3, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FaceAnswers.question(3, List.of(new byte[400 * 1024 + 1])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] filled(int length, byte value) {
        var bytes = new byte[length];
        java.util.Arrays.fill(bytes, value);
        return bytes;
    }

    private static FaceAnswers.Self self(String json) throws FaceEngineDown {
        return FaceAnswers.self(json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<FaceReading> readings(String json) throws FaceEngineDown {
        return FaceAnswers.readings(json.getBytes(StandardCharsets.UTF_8), 7, 1, Kind.HISTOGRAM);
    }
}
