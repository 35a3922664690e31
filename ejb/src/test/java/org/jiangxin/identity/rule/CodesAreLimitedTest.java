package org.jiangxin.identity.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiangxin.identity.entity.CodePurpose;
import org.jiangxin.shared.error.Refusal;
import org.junit.jupiter.api.Test;

class CodesAreLimitedTest {
    private static final int PER_ADDRESS = 120;

    @Test
    void a_first_code_is_sent() {
        assertThat(CodesAreLimited.refusal(CodePurpose.REGISTER, new CodesAreLimited.Sent(0, 0, 0, 0, 0), PER_ADDRESS))
                .isEmpty();
        assertThat(CodesAreLimited.refusal(
                        CodePurpose.REGISTER, new CodesAreLimited.Sent(0, 4, 9, 119, 599), PER_ADDRESS))
                .isEmpty();
    }

    @Test
    void a_second_one_within_a_minute_is_not() {
        assertThat(code(1, 1, 1, 1, 1)).isEqualTo("identity.code.too_soon");
    }

    @Test
    void a_number_gets_five_an_hour_and_ten_a_day() {
        assertThat(code(0, 5, 5, 5, 5)).isEqualTo("identity.code.number_hour");
        assertThat(code(0, 0, 10, 10, 10)).isEqualTo("identity.code.number_day");
    }

    @Test
    void an_address_has_limits_per_hour_and_day() {
        assertThat(code(0, 0, 0, 120, 120)).isEqualTo("identity.code.address");
        assertThat(code(0, 0, 0, 0, 600)).isEqualTo("identity.code.address");
    }

    private static String code(long minute, long hour, long day, long addressHour, long addressDay) {
        return CodesAreLimited.refusal(
                        CodePurpose.REGISTER,
                        new CodesAreLimited.Sent(minute, hour, day, addressHour, addressDay),
                        PER_ADDRESS)
                .map(Refusal::code)
                .orElse("");
    }
}
