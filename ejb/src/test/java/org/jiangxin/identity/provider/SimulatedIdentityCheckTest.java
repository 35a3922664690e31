package org.jiangxin.identity.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiangxin.identity.entity.CitizenId;
import org.jiangxin.identity.entity.RealName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatedIdentityCheckTest {
    private final SimulatedIdentityCheck check = new SimulatedIdentityCheck();

    @ParameterizedTest
    @CsvSource({
        "990101, MATCH",
        "999991, DATA_MISMATCH",
        "999992, FACE_MISMATCH",
        "999993, UNSURE",
        "999994, UNAVAILABLE"
    })
    void every_answer_can_be_had_by_region_code(String region, IdentityCheck.Outcome outcome) {
        assertThat(check.check(person(region)).outcome()).isEqualTo(outcome);
    }

    @Test
    void a_real_citizen_id_is_left_to_a_reviewer() {
        assertThat(check.check(person("530102")).outcome()).isEqualTo(IdentityCheck.Outcome.UNSURE);
    }

    @Test
    void it_says_that_it_is_a_simulator_and_numbers_its_answers() {
        assertThat(check.isSimulated()).isTrue();
        assertThat(check.check(person("990101")).requestNo())
                .startsWith("SIM-")
                .isNotEqualTo(check.check(person("990101")).requestNo());
    }

    private static IdentityCheck.Person person(String region) {
        var first17 = region + "19750304001";
        return new IdentityCheck.Person(
                new RealName("王建国"), new CitizenId(first17 + CitizenId.checkCharacter(first17)), new byte[] {1});
    }
}
