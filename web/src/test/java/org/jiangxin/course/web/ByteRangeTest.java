package org.jiangxin.course.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ByteRangeTest {
    private static ByteRange of(String header) {
        return ByteRange.of(header, 100).orElseThrow();
    }

    @Test
    void a_range_names_its_first_and_last_byte() {
        assertThat(of("bytes=0-9")).isEqualTo(new ByteRange(0, 9, true));
        assertThat(of("bytes=0-9").length()).isEqualTo(10);
        assertThat(of("bytes=90-")).isEqualTo(new ByteRange(90, 99, true));
        assertThat(of("bytes=-10")).isEqualTo(new ByteRange(90, 99, true));
        assertThat(of("bytes=0-500").last()).isEqualTo(99);
        assertThat(of("bytes=-500").first()).isZero();
    }

    @Test
    void a_part_behind_the_end_cannot_be_had() {
        assertThat(of("bytes=100-").satisfiable()).isFalse();
        assertThat(of("bytes=-0").satisfiable()).isFalse();
    }

    @Test
    void what_is_no_single_range_of_bytes_means_the_whole_file() {
        for (var header : new String[] {
            null, "", "bytes=-", "bytes=a-b", "bytes=0-1,5-6", "items=0-1", "bytes=9-1", "bytes=99999999999999999999-"
        }) {
            assertThat(ByteRange.of(header, 100)).as(String.valueOf(header)).isEmpty();
        }
    }
}
