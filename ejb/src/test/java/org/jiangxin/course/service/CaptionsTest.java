package org.jiangxin.course.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CaptionsTest {
    private static String reason(String text) {
        return Captions.fault(text, 60_000).map(Captions.Fault::reason).orElse("");
    }

    @Test
    void well_formed_cues_in_order_are_right() {
        assertThat(reason("WEBVTT\n\n00:00.000 --> 00:05.000\n一\n\nname\n00:00:05.000 --> 00:00:10.500 line:90%\n二\n"))
                .isEmpty();
        assertThat(reason("\uFEFFWEBVTT - 标题\r\n\r\n00:00.000 --> 00:05.000\r\n一\r\n"))
                .isEmpty();
    }

    @Test
    void each_fault_is_told_with_its_line() {
        assertThat(reason("00:00.000 --> 00:05.000\n一")).isEqualTo("captions_header");
        assertThat(reason("WEBVTT\n\n0:0 --> 5\n一")).isEqualTo("captions_times");
        assertThat(reason("WEBVTT\n\n00:05.000 --> 00:01.000\n一")).isEqualTo("captions_order");
        assertThat(reason("WEBVTT\n\n00:05.000 --> 00:06.000\n一\n\n00:01.000 --> 00:02.000\n二"))
                .isEqualTo("captions_order");
        assertThat(reason("WEBVTT\n\n00:59.000 --> 01:05.000\n一")).isEqualTo("captions_beyond");
        assertThat(reason("WEBVTT\n\n00:05.000 --> 00:06.000\n\n")).isEqualTo("captions_wordless");
        assertThat(reason("WEBVTT\n\nNOTE nothing")).isEqualTo("captions_none");
        assertThat(Captions.fault("WEBVTT\n\n\n0:0 --> 5\n一", 1).orElseThrow().line())
                .isEqualTo(4);
    }
}
