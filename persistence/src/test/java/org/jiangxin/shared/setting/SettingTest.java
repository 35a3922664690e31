package org.jiangxin.shared.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingTest {
    @Test
    void defaults_are_valid() {
        assertThat(Setting.readAll(Map.of())).containsEntry(Setting.MINIMUM_AGE, "16");
    }

    @Test
    void every_wrong_setting_is_listed_at_once() {
        assertThatThrownBy(() -> Setting.readAll(Map.of(
                        "JIANGXIN_MINIMUM_AGE", "nine", "JIANGXIN_DEMO", "perhaps", "JIANGXIN_SMTP_PORT", "70000")))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("JIANGXIN_MINIMUM_AGE=\"nine\" must be years, 14 to 18")
                .hasMessageContaining("JIANGXIN_DEMO")
                .hasMessageContaining("JIANGXIN_SMTP_PORT");
    }

    @Test
    void a_simulated_face_engine_starts_in_a_demonstration_only() {
        assertThatThrownBy(() -> Setting.readAll(Map.of("JIANGXIN_FACE_ENGINE", "simulator")))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("JIANGXIN_FACE_ENGINE=\"simulator\" needs JIANGXIN_DEMO=true");
        assertThat(Setting.readAll(Map.of("JIANGXIN_FACE_ENGINE", "simulator", "JIANGXIN_DEMO", "true")))
                .containsEntry(Setting.FACE_ENGINE, "simulator");
    }

    @Test
    void an_engine_needs_its_model_or_its_address() {
        assertThatThrownBy(() -> Setting.readAll(
                        Map.of("JIANGXIN_FACE_ENGINE", "onnx", "JIANGXIN_FACE_MODEL", "/srv/face.onnx")))
                .hasMessageContaining("needs JIANGXIN_FACE_MODEL and JIANGXIN_FACE_MODEL_SHA256");
        assertThatThrownBy(() -> Setting.readAll(Map.of("JIANGXIN_FACE_ENGINE", "http")))
                .hasMessageContaining("needs JIANGXIN_FACE_URL");
    }

    @Test
    void faces_leave_this_machine_only_by_https() {
        for (var open : new String[] {
            "http://faces.example/", "ftp://127.0.0.1", "http://127.0.0.1.example/x", "https://", "x y"
        }) {
            assertThatThrownBy(() -> Setting.readAll(Map.of("JIANGXIN_FACE_URL", open)))
                    .hasMessageContaining("JIANGXIN_FACE_URL");
        }
        for (var closed : new String[] {"https://faces.example/v1", "http://127.0.0.1:9000/v1", "http://localhost"}) {
            assertThat(Setting.readAll(Map.of("JIANGXIN_FACE_URL", closed))).containsEntry(Setting.FACE_URL, closed);
        }
    }

    @Test
    void a_wrong_secret_is_refused_without_being_shown() {
        assertThatThrownBy(() -> Setting.readAll(Map.of("JIANGXIN_FACE_TOKEN", "geheim geheim")))
                .hasMessageContaining("JIANGXIN_FACE_TOKEN")
                .hasMessageNotContaining("geheim");
    }
}
