package org.jiangxin.governance.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsServiceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "JIANGXIN_DB_APP_PASSWORD;plain",
                "JIANGXIN_CLUSTER_PASSWORD;plain",
                "JIANGXIN_SMS_SECRET;plain",
                "JIANGXIN_FACE_API_KEY;plain",
                "JIANGXIN_DB_URL;jdbc:oracle:thin:jx_app/plain@//db:1521/JX",
                "JIANGXIN_DB_URL;'jdbc:h2:file:/x;PASSWORD=plain'",
                "JIANGXIN_RELAY;smtp://user:plain@mail"
            })
    void what_is_or_holds_a_secret_is_not_shown(String variable, String value) {
        var line = SettingsService.serverLines(Map.of(variable, value)).get(0);
        assertThat(line.secret()).isTrue();
        assertThat(line.value()).isNull();
    }

    @Test
    void other_variables_of_ours_are_shown_and_those_of_others_are_not() {
        var lines = SettingsService.serverLines(
                Map.of("JIANGXIN_NODE1_HOST", "10.0.0.11", "JIANGXIN_DATA", "/srv", "HOME", "/root"));
        assertThat(lines)
                .as("JIANGXIN_DATA is a setting of the platform and stands in its list")
                .extracting(SettingLine::variable)
                .containsExactly("JIANGXIN_NODE1_HOST");
        assertThat(lines.get(0).value()).isEqualTo("10.0.0.11");
    }
}
