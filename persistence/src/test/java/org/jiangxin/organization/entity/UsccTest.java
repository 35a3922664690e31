package org.jiangxin.organization.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jiangxin.shared.error.Refused;
import org.junit.jupiter.api.Test;

class UsccTest {
    @Test
    void published_codes_pass_the_check_character() {
        assertThat(new Uscc("91350100M000100Y43").isSuspect()).isFalse();
        assertThat(new Uscc("91512081MA62K0260E").isSuspect()).isFalse();
    }

    @Test
    void a_wrong_check_character_is_suspect_and_not_refused() {
        assertThat(new Uscc("91350100M000100Y44").isSuspect()).isTrue();
        assertThat(new Uscc("91350100M000100Y34").isSuspect()).isTrue();
    }

    @Test
    void every_single_changed_character_is_noticed() {
        var alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        var right = "91512081MA62K0260E";
        for (var place = 0; place < right.length(); place++) {
            for (var other : alphabet.toCharArray()) {
                if (other != right.charAt(place)) {
                    var wrong = right.substring(0, place) + other + right.substring(place + 1);
                    assertThat(new Uscc(wrong).isSuspect()).as(wrong).isTrue();
                }
            }
        }
    }

    @Test
    void blanks_small_letters_and_full_width_characters_are_read_as_meant() {
        assertThat(new Uscc(" 9151 2081 ma62 k026 0e ").value()).isEqualTo("91512081MA62K0260E");
        assertThat(new Uscc("９１５１２０８１ＭＡ６２Ｋ０２６０Ｅ").value()).isEqualTo("91512081MA62K0260E");
    }

    @Test
    void another_length_or_alphabet_is_refused() {
        assertThatThrownBy(() -> new Uscc("91512081MA62K026"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.has("organization.uscc.length")).isTrue());
        for (var letter : "IOSVZ中".toCharArray()) {
            assertThatThrownBy(() -> new Uscc("91512081MA62K026" + letter + "E"))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            e -> assertThat(e.has("organization.uscc.alphabet")).isTrue());
        }
        assertThatThrownBy(() -> new Uscc(null)).isInstanceOf(Refused.class);
    }
}
