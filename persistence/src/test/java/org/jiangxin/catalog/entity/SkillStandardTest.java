package org.jiangxin.catalog.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.jiangxin.shared.error.IllegalTransition;
import org.jiangxin.shared.error.Refused;
import org.junit.jupiter.api.Test;

class SkillStandardTest {
    private final SkillStandard standard = new SkillStandard(
            new StandardFacts("A-1", "焊工 五级", StandardKind.NATIONAL, "6-18-02-04", SkillGrade.FIVE, "2026", "测试"),
            null,
            Instant.EPOCH);

    @Test
    void points_without_a_number_are_numbered_by_their_place_and_kind() {
        add("准备", "检查", PointKind.SKILL, null);
        add("准备", "检查", PointKind.KNOWLEDGE, null);
        add("准备", "材料", PointKind.SKILL, null);
        add("操作", "平焊", PointKind.SKILL, null);
        add("准备", "检查", PointKind.SKILL, null);

        assertThat(standard.points().map(point -> point.kind() + point.code()))
                .containsExactly("SKILL1.1.1", "KNOWLEDGE1.1.1", "SKILL1.1.2", "SKILL1.2.1", "SKILL2.1.1");
    }

    @Test
    void a_free_number_goes_around_one_that_the_publisher_used() {
        add("准备", "检查", PointKind.SKILL, "1.1.1");
        add("准备", "检查", PointKind.SKILL, null);

        assertThat(standard.points().map(StandardPoint::code)).containsExactly("1.1.1", "1.1.2");
    }

    @Test
    void what_is_in_force_or_retired_never_changes() {
        add("准备", "检查", PointKind.SKILL, null);
        standard.putInForce();

        assertThatThrownBy(() -> add("准备", "检查", PointKind.SKILL, null)).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(standard::clear).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> standard.remove(1)).isInstanceOf(IllegalTransition.class);
        standard.retire();
        assertThatThrownBy(standard::putInForce).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void a_draft_is_not_retired() {
        assertThatThrownBy(standard::retire).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void an_occupation_code_has_its_shape_and_its_major_class() {
        assertThat(new OccupationCode("6-18-02-04").majorClass()).isEqualTo("6");
        for (var wrong : new String[] {"9-18-02-04", "6-18-02-4", "61802", "", null}) {
            assertThatThrownBy(() -> new OccupationCode(wrong)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void the_eight_levels_rise_from_apprentice_to_chief() {
        assertThat(SkillLevel.listOf("S,1,T,5,0,x"))
                .containsExactly(
                        SkillLevel.APPRENTICE, SkillLevel.FIVE, SkillLevel.ONE, SkillLevel.SPECIAL, SkillLevel.CHIEF);
        assertThat(SkillLevel.listOf(null)).isEmpty();
    }

    private void add(String function, String content, PointKind kind, String code) {
        standard.add(function, content, kind, code, "要求", null);
    }
}
