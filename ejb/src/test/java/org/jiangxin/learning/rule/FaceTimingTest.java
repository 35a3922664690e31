package org.jiangxin.learning.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.catalog.service.StudyRulesSamples;
import org.junit.jupiter.api.Test;

/** As many faces in an hour as the policy wants, none where it wants none, and none foreseeable. */
class FaceTimingTest {
    @Test
    void none_are_asked_for_where_nobody_has_decided_it() {
        var random = new Random(1);
        for (var i = 0; i < 1000; i++) {
            assertThat(FaceTiming.isFace(StudyRulesSamples.recommended(), random))
                    .isFalse();
        }
    }

    @Test
    void one_of_three_checks_is_a_face_where_an_hour_has_three_checks_and_one_face() {
        var rules = StudyRulesSamples.with(PolicyKey.FACE_PER_HOUR, 1);
        assertThat(FaceTiming.share(rules)).isBetween(0.33, 0.34);
        var random = new Random(2);
        var faces = 0;
        for (var i = 0; i < 30_000; i++) {
            faces += FaceTiming.isFace(rules, random) ? 1 : 0;
        }
        assertThat(faces).isBetween(9_600, 10_400);
    }

    @Test
    void more_than_every_check_is_not_possible() {
        assertThat(FaceTiming.share(StudyRulesSamples.with(PolicyKey.FACE_PER_HOUR, 4)))
                .isEqualTo(1);
    }
}
