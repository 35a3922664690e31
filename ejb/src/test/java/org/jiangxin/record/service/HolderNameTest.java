package org.jiangxin.record.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HolderNameTest {
    @Test
    void blanks_width_and_kinds_of_middle_dots_do_not_matter() {
        assertThat(HolderName.same(" 王 秀英 ", "王秀英")).isTrue();
        assertThat(HolderName.same("阿依古丽•买买提", "阿依古丽·买买提")).isTrue();
        assertThat(HolderName.same("MARY  smith", "Mary Smith")).isTrue();
    }

    @Test
    void another_name_and_no_name_do_not_match() {
        assertThat(HolderName.same("王秀", "王秀英")).isFalse();
        assertThat(HolderName.same("", "")).isFalse();
        assertThat(HolderName.same(null, "王秀英")).isFalse();
    }
}
