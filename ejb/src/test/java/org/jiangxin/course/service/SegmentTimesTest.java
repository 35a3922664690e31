package org.jiangxin.course.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SegmentTimesTest {
    private static final String PLAYLIST = """
            #EXTM3U
            #EXT-X-VERSION:3
            #EXT-X-TARGETDURATION:4
            #EXT-X-PLAYLIST-TYPE:VOD
            #EXTINF:4.000000,
            seg00000.ts
            #EXTINF:4.166700,
            seg00001.ts
            #EXTINF:3.833300,
            seg00002.ts
            #EXT-X-ENDLIST
            """;

    @Test
    void a_playlist_says_where_each_segment_begins_and_ends() {
        var times = SegmentTimes.of(PLAYLIST, 12_000);
        assertThat(times.count()).isEqualTo(3);
        assertThat(times.from(0)).isZero();
        assertThat(times.to(0)).isEqualTo(4000);
        assertThat(times.from(2)).isEqualTo(8167);
        assertThat(times.to(2)).isEqualTo(12_000);
        assertThat(times.longest()).isEqualTo(4167);
        assertThat(times.at(0)).isZero();
        assertThat(times.at(4000)).isEqualTo(1);
        assertThat(times.at(99_000)).isEqualTo(2);
    }

    @Test
    void the_last_segment_reaches_to_the_end_of_the_lesson() {
        assertThat(SegmentTimes.of(PLAYLIST, 12_040).to(2)).isEqualTo(12_040);
    }

    @Test
    void what_has_no_segments_has_none() {
        assertThat(SegmentTimes.of("#EXTM3U\n", 5000).count()).isZero();
    }
}
