package org.jiangxin.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class OneTimeCodeTest {
    private static final Instant SENT = Instant.parse("2026-11-24T06:00:00Z");

    private final OneTimeCode code = new OneTimeCode(CodePurpose.REGISTER, "target", "source", "right", SENT);

    @Test
    void the_right_code_proves_its_holder_until_it_is_spent() {
        assertThat(code.enter("right", SENT.plusSeconds(60))).isEqualTo(CodeCheck.RIGHT);
        assertThat(code.enter("right", SENT.plusSeconds(600))).isEqualTo(CodeCheck.RIGHT);

        code.spend(SENT.plusSeconds(601));

        assertThat(code.enter("right", SENT.plusSeconds(602))).isEqualTo(CodeCheck.EXHAUSTED);
        assertThatThrownBy(() -> code.spend(SENT.plusSeconds(603))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void five_wrong_tries_use_it_up() {
        for (int i = 1; i < OneTimeCode.TRIES; i++) {
            assertThat(code.enter("wrong", SENT)).isEqualTo(CodeCheck.WRONG);
        }
        assertThat(code.enter("wrong", SENT)).isEqualTo(CodeCheck.EXHAUSTED);
        assertThat(code.enter("right", SENT)).isEqualTo(CodeCheck.EXHAUSTED);
    }

    @Test
    void it_expires_after_five_minutes() {
        assertThat(code.enter("right", SENT.plus(OneTimeCode.LIFE))).isEqualTo(CodeCheck.EXPIRED);
    }

    @Test
    void its_proof_ends_half_an_hour_after_it_was_entered() {
        code.enter("right", SENT);

        assertThat(code.isProof(SENT.plus(OneTimeCode.PROOF).minusSeconds(1))).isTrue();
        assertThat(code.isProof(SENT.plus(OneTimeCode.PROOF))).isFalse();
        assertThat(code.enter("right", SENT.plus(OneTimeCode.PROOF))).isEqualTo(CodeCheck.EXPIRED);
    }

    @Test
    void a_code_that_was_not_entered_proves_nothing() {
        assertThat(code.isProof(SENT)).isFalse();
        assertThatThrownBy(() -> code.spend(SENT)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void it_is_good_for_its_purpose_and_target_only() {
        assertThat(code.isFor(CodePurpose.REGISTER, "target")).isTrue();
        assertThat(code.isFor(CodePurpose.RESET_PASSWORD, "target")).isFalse();
        assertThat(code.isFor(CodePurpose.REGISTER, "another")).isFalse();
    }
}
