package org.jiangxin.learning.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class StreamPassTest {
    private static final StreamPass PASS = new StreamPass(20_000, 7, "l".repeat(22), 3, 5, 1_000_000);

    @Test
    void says_the_same_after_it_was_sealed_and_opened() {
        assertThat(StreamPass.parse(PASS.text())).contains(PASS);
    }

    @Test
    void another_text_is_none() {
        assertThat(StreamPass.parse("20000|7|x|3|5|1000000")).isEmpty();
        assertThat(StreamPass.parse(PASS.text() + "|9")).isEmpty();
    }

    @Test
    void is_over_after_its_last_second() {
        assertThat(PASS.isOver(Instant.ofEpochSecond(1_000_000))).isFalse();
        assertThat(PASS.isOver(Instant.ofEpochSecond(1_000_001))).isTrue();
    }
}
