package org.jiangxin.organization.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jiangxin.shared.error.NotPermitted;
import org.junit.jupiter.api.Test;

class StaffScopeTest {
    @Test
    void an_institution_sees_its_own_rows_in_any_region_and_nobody_elses() {
        var scope = new StaffScope(7L, "");

        assertThat(scope.platform()).isFalse();
        assertThat(scope.covers(7L, "990101")).isTrue();
        assertThat(scope.covers(8L, "990101")).isFalse();
        assertThat(scope.covers(null, "990101"))
                .as("platform rows are not an institution's")
                .isFalse();
        assertThat(scope.requireOrganization()).isEqualTo(7);
    }

    @Test
    void a_regulator_sees_its_region_and_below_and_no_sibling() {
        var scope = new StaffScope(null, "9901");

        assertThat(scope.platform()).isFalse();
        assertThat(scope.covers(7L, "990101")).isTrue();
        assertThat(scope.covers(7L, "990201")).isFalse();
        assertThat(scope.covers(7L, "990000"))
                .as("what belongs to the level above")
                .isFalse();
        assertThat(scope.covers(7L, null)).isFalse();
        assertThat(scope.regionPattern()).isEqualTo("9901%");
        assertThatThrownBy(scope::requireOrganization).isInstanceOf(NotPermitted.class);
    }

    @Test
    void the_platform_sees_everything() {
        var scope = new StaffScope(null, "");

        assertThat(scope.platform()).isTrue();
        assertThat(scope.covers(null, null)).isTrue();
        assertThat(scope.regionPattern()).isEqualTo("%");
    }
}
