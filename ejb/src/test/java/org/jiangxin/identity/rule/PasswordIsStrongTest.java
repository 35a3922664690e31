package org.jiangxin.identity.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiangxin.shared.error.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordIsStrongTest {
    private final PasswordIsStrong rule = new PasswordIsStrong();

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "password", "11111111", "abcdefgh", "hgfedcba", "qwertyuiop"})
    void what_is_tried_first_is_refused(String password) {
        assertThat(code(password)).isEqualTo("identity.password.common");
    }

    @Test
    void length_counts_characters_and_not_bytes() {
        assertThat(code("焊接师傅天天练")).isEqualTo("identity.password.length");
        assertThat(code("焊接师傅天天练手")).isEmpty();
        assertThat(code("x1y".repeat(22))).isEqualTo("identity.password.length");
    }

    @Test
    void what_stands_on_the_papers_is_refused() {
        assertThat(rule.refusal("my19750304pw", List.of("19750304")).map(Refusal::code))
                .contains("identity.password.personal");
    }

    @Test
    void kinds_of_characters_are_not_asked_for() {
        assertThat(code("lantern river stone")).isEmpty();
    }

    private String code(String password) {
        return rule.refusal(password, List.of()).map(Refusal::code).orElse("");
    }
}
