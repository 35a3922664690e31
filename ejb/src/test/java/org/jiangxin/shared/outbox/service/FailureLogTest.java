package org.jiangxin.shared.outbox.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureLogTest {
    @Test
    void a_failure_is_told_by_its_kind_and_place_and_never_by_its_text() {
        var cause = new IllegalStateException("13812345678 wants to be in the log");
        var told = FailureLog.describe(new RuntimeException("outer 13812345678", cause));
        assertThat(told)
                .startsWith("IllegalStateException · shared.outbox.service.FailureLogTest.a_failure_is_told")
                .doesNotContain("13812345678");
    }

    @Test
    void a_failure_without_a_place_of_ours_is_told_by_its_kind() {
        var foreign = new IllegalArgumentException("x");
        foreign.setStackTrace(
                new StackTraceElement[] {new StackTraceElement("java.lang.Long", "parse", "Long.java", 1)});
        assertThat(FailureLog.describe(foreign)).isEqualTo("IllegalArgumentException");
    }
}
