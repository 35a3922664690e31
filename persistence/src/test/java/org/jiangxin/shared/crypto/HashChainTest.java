package org.jiangxin.shared.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class HashChainTest {
    @Test
    void fields_do_not_run_into_each_other() {
        assertThat(HashChain.next(HashChain.GENESIS, 1, "ab", "c"))
                .isNotEqualTo(HashChain.next(HashChain.GENESIS, 1, "a", "bc"));
        assertThat(HashChain.next(HashChain.GENESIS, 1, (Object) null))
                .isNotEqualTo(HashChain.next(HashChain.GENESIS, 1, ""));
    }

    @Test
    void the_row_before_and_the_version_are_covered() {
        var first = HashChain.next(HashChain.GENESIS, 1, 7L);
        assertThat(HashChain.next(first, 1, 7L)).isNotEqualTo(first);
        assertThat(HashChain.next(HashChain.GENESIS, 2, 7L)).isNotEqualTo(first);
    }

    @Test
    void an_instant_counts_to_the_microsecond_that_the_database_keeps() {
        var exact = Instant.parse("2026-11-24T08:00:00.123456Z");
        assertThat(HashChain.next(HashChain.GENESIS, 1, exact.plusNanos(789)))
                .isEqualTo(HashChain.next(HashChain.GENESIS, 1, exact));
        assertThat(HashChain.next(HashChain.GENESIS, 1, exact.plusNanos(1000)))
                .isNotEqualTo(HashChain.next(HashChain.GENESIS, 1, exact));
    }
}
