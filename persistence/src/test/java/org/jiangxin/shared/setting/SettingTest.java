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
}
