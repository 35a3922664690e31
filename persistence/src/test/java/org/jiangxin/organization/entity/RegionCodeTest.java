package org.jiangxin.organization.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jiangxin.shared.error.Refused;
import org.junit.jupiter.api.Test;

class RegionCodeTest {
    @Test
    void the_prefix_is_the_code_without_pairs_of_zeros_at_its_end() {
        assertThat(new RegionCode("990000").prefix()).isEqualTo("99");
        assertThat(new RegionCode("990100").prefix()).isEqualTo("9901");
        assertThat(new RegionCode("990101").prefix()).isEqualTo("990101");
        assertThat(new RegionCode("991000").prefix()).isEqualTo("9910");
        assertThat(new RegionCode("990110").prefix()).isEqualTo("990110");
    }

    @Test
    void a_region_covers_itself_and_what_lies_in_it_and_no_sibling() {
        var city = new RegionCode("990100");
        assertThat(city.covers("990100")).isTrue();
        assertThat(city.covers("990101")).isTrue();
        assertThat(city.covers("990201")).isFalse();
        assertThat(city.covers("990000")).isFalse();
        assertThat(new RegionCode("990101").covers("990102")).isFalse();
        assertThat(city.covers(null)).isFalse();
    }

    @Test
    void no_code_is_so_short_that_it_covers_everything() {
        for (var wrong : List.of("", "99", "000000", "001000", "99010", "9901011", "99O101", "990001")) {
            assertThatThrownBy(() -> new RegionCode(wrong)).as(wrong).isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> new RegionCode(null)).isInstanceOf(Refused.class);
    }
}
