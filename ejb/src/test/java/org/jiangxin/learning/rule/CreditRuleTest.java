package org.jiangxin.learning.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jiangxin.learning.entity.Coverage;
import org.jiangxin.learning.entity.Credit;
import org.jiangxin.learning.entity.StudyClaim;
import org.jiangxin.learning.entity.UncountedReason;
import org.junit.jupiter.api.Test;

class CreditRuleTest {
    private static final Instant START = Instant.parse("2026-11-24T01:00:00Z");
    private static final long LENGTH = 600_000;
    private static final long DAY = 480 * 60_000L;
    private static final long GRACE = 10_000;
    private static final long GAP = 60_000;
    /** A page that has fetched everything. */
    private static final Coverage ALL = Coverage.NONE.with(0, LENGTH + 60_000);

    private static final StudyTerms VIDEO = new StudyTerms(false, LENGTH, 100, DAY, null, GRACE, GAP);

    @Test
    void playing_at_recorded_speed_earns_every_second() {
        var study = new Study(VIDEO);
        study.beat(0, claim(0));
        for (var second = 15; second <= 150; second += 15) {
            study.beat(15_000, claim(second * 1000L));
        }
        assertThat(study.earned).isEqualTo(150_000);
        assertThat(study.point.coverage()).isEqualTo(Coverage.NONE.with(0, 150_000));
        assertThat(study.last.reason()).isNull();
    }

    @Test
    void jitter_of_the_network_costs_nothing() {
        var study = new Study(VIDEO);
        study.beat(0, claim(0));
        study.beat(14_200, claim(15_000));
        study.beat(15_800, claim(30_000));
        study.beat(15_000, claim(45_000));

        assertThat(study.earned).isEqualTo(45_000);
        assertThat(study.uncounted).isZero();
    }

    @Test
    void beats_faster_than_time_earn_no_more_than_time() {
        var study = new Study(VIDEO);
        study.beat(0, claim(0));
        for (var beat = 1; beat <= 600; beat++) {
            study.beat(16, claim(beat * 30_000L));
        }
        assertThat(study.earned).isLessThanOrEqualTo(10_000);
        assertThat(study.fast).isTrue();
    }

    @Test
    void a_jump_to_the_end_is_refused_and_sent_back() {
        var study = new Study(VIDEO);
        study.beat(0, claim(0));
        study.beat(15_000, claim(15_000));
        study.beat(1_000, claim(LENGTH));

        assertThat(study.earned).isEqualTo(15_000);
        assertThat(study.last.reason()).isEqualTo(UncountedReason.SEEK_AHEAD);
        assertThat(study.last.seekTo()).isEqualTo(15_000);
        assertThat(study.jumped).isTrue();
    }

    @Test
    void sixteen_times_the_speed_earns_nothing_and_is_noticed() {
        var study = new Study(VIDEO);
        study.beat(0, claim(0));
        study.beat(10_000, claim(160_000));
        assertThat(study.earned).isZero();
        assertThat(study.fast).isTrue();

        var honest = new Study(VIDEO);
        honest.beat(0, claim(0));
        honest.beat(10_000, new StudyClaim(20_000, true, false, 200, null));
        assertThat(honest.earned).isZero();
        assertThat(honest.last.reason()).isEqualTo(UncountedReason.RATE);
        assertThat(honest.last.seekTo()).isZero();
    }

    @Test
    void the_same_minute_ten_times_is_one_minute() {
        var study = new Study(VIDEO);
        for (var loop = 0; loop < 10; loop++) {
            study.beat(1000, claim(0));
            for (var second = 15; second <= 60; second += 15) {
                study.beat(15_000, claim(second * 1000L));
            }
        }
        assertThat(study.earned).isEqualTo(60_000);
        assertThat(study.last.reason()).isEqualTo(UncountedReason.REWATCH);
    }

    @Test
    void out_of_sight_within_the_grace_counts_and_longer_loses_the_whole_span() {
        var back = new Study(VIDEO);
        back.beat(0, claim(0));
        back.beat(5_000, hidden(5_000));
        back.beat(9_000, claim(14_000));
        assertThat(back.earned).isEqualTo(14_000);

        var late = new Study(VIDEO);
        late.beat(0, claim(0));
        late.beat(5_000, hidden(5_000));
        late.beat(5_000, hidden(10_000));
        late.beat(6_000, hidden(16_000));
        late.beat(60_000, claim(70_000));
        assertThat(late.earned).isEqualTo(5_000);
        assertThat(late.last.reason()).isEqualTo(UncountedReason.HIDDEN);
        assertThat(late.last.seekTo()).isEqualTo(5_000);
    }

    @Test
    void a_gap_without_network_earns_sixty_seconds_and_the_rest_can_be_watched_again() {
        var study = new Study(VIDEO);
        study.beat(0, claim(0));
        study.beat(180_000, claim(180_000));

        assertThat(study.earned).isEqualTo(60_000);
        assertThat(study.uncounted).isEqualTo(120_000);
        assertThat(study.last.reason()).isEqualTo(UncountedReason.OFFLINE);
        assertThat(study.last.seekTo()).isEqualTo(60_000);

        study.beat(15_000, claim(75_000));
        assertThat(study.earned).isEqualTo(75_000);
    }

    @Test
    void a_pause_neither_earns_nor_loses() {
        var study = new Study(VIDEO);
        study.beat(0, claim(0));
        study.beat(7_000, new StudyClaim(7_000, false, false, 100, null));
        study.beat(600_000, new StudyClaim(7_000, false, false, 100, null));
        study.beat(1_000, claim(7_000));
        study.beat(15_000, claim(22_000));

        assertThat(study.earned).isEqualTo(22_000);
        assertThat(study.uncounted).isZero();
    }

    @Test
    void the_days_limit_is_met_to_the_millisecond_and_what_is_beyond_can_be_earned_another_day() {
        var study = new Study(new StudyTerms(false, LENGTH, 100, 20_000, null, GRACE, GAP));
        study.beat(0, claim(0));
        study.beat(15_000, claim(15_000));
        study.beat(15_000, claim(30_000));
        study.beat(15_000, claim(45_000));

        assertThat(study.earned).isEqualTo(20_000);
        assertThat(study.point.coverage().covered()).isEqualTo(20_000);
        assertThat(study.last.reason()).isEqualTo(UncountedReason.DAY_CAP);
        assertThat(study.last.seekTo()).isNull();
    }

    @Test
    void nothing_counts_while_a_check_waits() {
        var point = new StudyPoint(
                START, 10_000, Coverage.NONE.with(0, 10_000), true, null, 0, ALL, UncountedReason.CHALLENGE_OPEN);

        var credit = CreditRule.of(point, claim(40_000), VIDEO, START.plusSeconds(30));

        assertThat(credit.earned()).isZero();
        assertThat(credit.coverage().covered()).isEqualTo(10_000);
        assertThat(credit.seekTo()).isEqualTo(10_000);
    }

    @Test
    void atk16_what_was_never_fetched_earns_nothing_and_says_so() {
        var study = new Study(VIDEO, Coverage.NONE);
        study.beat(0, claim(0));
        study.beat(15_000, claim(15_000));
        study.beat(15_000, claim(15_000));

        assertThat(study.earned).isZero();
        assertThat(study.uncounted).isEqualTo(30_000);
        assertThat(study.point.coverage()).isEqualTo(Coverage.NONE);
        assertThat(study.last.reason()).isEqualTo(UncountedReason.NO_MEDIA);
        assertThat(study.last.seekTo()).isZero();
    }

    @Test
    void atk16_of_what_was_partly_fetched_the_fetched_part_counts_and_the_rest_can_be_watched_again() {
        var study = new Study(VIDEO, Coverage.NONE.with(0, 8_500));
        study.beat(0, claim(0));
        study.beat(15_000, claim(15_000));
        assertThat(study.earned).isEqualTo(8_500);
        assertThat(study.uncounted).isEqualTo(6_500);
        assertThat(study.last.reason()).isEqualTo(UncountedReason.NO_MEDIA);
        assertThat(study.last.seekTo()).isEqualTo(8_500);

        study.fetch(8_000, 30_000);
        study.beat(10_000, claim(18_500));
        assertThat(study.earned).isEqualTo(18_500);
        assertThat(study.last.reason()).isNull();
    }

    @Test
    void a_moment_that_is_not_proven_yet_neither_stops_nor_frightens() {
        var study = new Study(VIDEO, Coverage.NONE.with(0, 14_500));
        study.beat(0, claim(0));
        study.beat(15_000, claim(15_000));
        assertThat(study.last.reason()).isNull();
        assertThat(study.last.seekTo()).isNull();
        assertThat(study.uncounted).isZero();

        study.fetch(14_000, 60_000);
        study.beat(15_000, claim(30_000));
        assertThat(study.earned).isEqualTo(30_000);
    }

    @Test
    void what_counted_before_can_be_watched_again_without_proof() {
        var study = new Study(VIDEO, Coverage.NONE.with(0, 30_000));
        study.beat(0, claim(0));
        study.beat(15_000, claim(15_000));
        study.beat(15_000, claim(30_000));
        study.beat(1_000, claim(10_000));
        study.beat(10_000, claim(20_000));
        assertThat(study.last.reason()).isEqualTo(UncountedReason.REWATCH);
        assertThat(study.earned).isEqualTo(30_000);
    }

    @Test
    void what_is_read_needs_no_stream() {
        var study = new Study(new StudyTerms(true, 60_000, 100, DAY, null, GRACE, GAP), Coverage.NONE);
        study.beat(0, claim(0));
        study.beat(15_000, claim(0));
        assertThat(study.earned).isEqualTo(15_000);
    }

    @Test
    void reading_earns_the_servers_time_up_to_the_least_time() {
        var study = new Study(new StudyTerms(true, 60_000, 100, DAY, null, GRACE, GAP));
        study.beat(0, claim(0));
        for (var beat = 0; beat < 6; beat++) {
            study.beat(15_000, claim(0));
        }
        assertThat(study.earned).isEqualTo(60_000);
        assertThat(study.last.reason()).isEqualTo(UncountedReason.ENOUGH);
    }

    @Property(tries = 2000)
    void whatever_a_page_says_it_earns_neither_more_than_time_nor_more_than_it_covers(
            @ForAll("beats") List<Beat> beats, @ForAll("terms") StudyTerms terms) {
        var study = new Study(terms);
        var covered = 0L;
        for (var beat : beats) {
            study.beat(beat.after(), beat.claim());
            assertThat(study.earned).isLessThanOrEqualTo(study.elapsed);
            assertThat(study.earned).isLessThanOrEqualTo(study.point.coverage().covered());
            assertThat(study.earned + study.uncounted).isLessThanOrEqualTo(study.elapsed);
            assertThat(study.earned).isLessThanOrEqualTo(terms.dayLeftMillis());
            assertThat(study.point.coverage().covered()).isGreaterThanOrEqualTo(covered);
            assertThat(study.point.coverage().covered())
                    .isLessThanOrEqualTo(study.elapsed * Math.max(100, terms.ratePercent()) / 100 + 3_000);
            assertThat(study.point.coverage().furthest()).isLessThanOrEqualTo(terms.lengthMillis());
            assertThat(study.last.earned()).isBetween(0L, terms.gapMillis());
            assertThat(study.point.coverage().pieces()).hasSizeLessThanOrEqualTo(Coverage.MOST_PIECES);
            covered = study.point.coverage().covered();
        }
    }

    @Property(tries = 1000)
    void whatever_a_page_says_of_what_plays_it_earns_no_more_than_was_fetched(
            @ForAll("beats") List<Beat> beats, @ForAll("terms") StudyTerms terms, @ForAll("fetches") Coverage fetched) {
        var study = new Study(terms, fetched);
        for (var beat : beats) {
            study.beat(beat.after(), beat.claim());
            assertThat(study.earned + study.uncounted).isLessThanOrEqualTo(study.elapsed);
            assertThat(study.earned).isLessThanOrEqualTo(study.point.coverage().covered());
            if (!terms.timed()) {
                assertThat(study.earned).isLessThanOrEqualTo(fetched.covered());
                assertThat(study.point.coverage().pieces())
                        .allMatch(piece -> fetched.missing(piece.from(), piece.to()) == 0);
            }
        }
    }

    @Property
    void who_plays_honestly_loses_nothing_whatever_the_network_does(@ForAll("delays") List<Integer> delays) {
        var study = new Study(VIDEO);
        study.beat(0, claim(0));
        var place = 0L;
        var late = 0L;
        for (var delay : delays) {
            place += 15_000;
            study.beat(15_000 + delay - late, claim(place));
            late = delay;
        }
        study.beat(5_000 - late, claim(place + 5_000));
        assertThat(study.earned).isEqualTo(place + 5_000);
        assertThat(study.last.seekTo()).isNull();
    }

    /** One beat after some time. */
    record Beat(long after, StudyClaim claim) {}

    @Provide
    Arbitrary<List<Beat>> beats() {
        var place = Arbitraries.longs().between(-10_000, LENGTH + 60_000);
        var after = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.longs().between(0, 20_000)),
                Tuple.of(1, Arbitraries.longs().between(0, 400_000)),
                Tuple.of(1, Arbitraries.just(0L)));
        var rate = Arbitraries.of(100, 100, 100, 150, 200, 1600, 0, -5);
        return Combinators.combine(after, place, Arbitraries.of(true, false), Arbitraries.of(false, false, true), rate)
                .as((time, to, playing, hidden, speed) ->
                        new Beat(time, new StudyClaim(to, playing, hidden, speed, null)))
                .list()
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<Coverage> fetches() {
        return Arbitraries.integers().between(0, 149).set().ofMaxSize(150).map(segments -> {
            var fetched = Coverage.NONE;
            for (var segment : segments) {
                fetched = fetched.with(segment * 4_000L, segment * 4_000L + 4_000);
            }
            return fetched;
        });
    }

    @Provide
    Arbitrary<StudyTerms> terms() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.longs().between(1_000, LENGTH),
                        Arbitraries.of(100, 100, 150, 200, 75),
                        Arbitraries.of(DAY, 30_000L, 0L),
                        Arbitraries.of(0L, GRACE, 60_000L),
                        Arbitraries.of(30_000L, GAP, 120_000L))
                .as((timed, length, rate, day, grace, gap) ->
                        new StudyTerms(timed, length, timed ? 100 : rate, day, null, grace, gap));
    }

    @Provide
    Arbitrary<List<Integer>> delays() {
        return Arbitraries.integers().between(0, 2_500).list().ofMaxSize(30);
    }

    private static StudyClaim claim(long position) {
        return new StudyClaim(position, true, false, 100, null);
    }

    private static StudyClaim hidden(long position) {
        return new StudyClaim(position, true, true, 100, null);
    }

    /** Keeps what a lease row keeps, from beat to beat. */
    private static final class Study {
        private final StudyTerms terms;
        private StudyPoint point;
        private Instant now = START;
        private long elapsed;
        private long earned;
        private long uncounted;
        private boolean fast;
        private boolean jumped;
        private Credit last;

        Study(StudyTerms terms) {
            this(terms, ALL);
        }

        Study(StudyTerms terms, Coverage proven) {
            this.terms = terms;
            this.point = new StudyPoint(START, 0, Coverage.NONE, false, null, 0, proven, null);
        }

        void fetch(long from, long to) {
            point = new StudyPoint(
                    point.countedAt(),
                    point.position(),
                    point.coverage(),
                    point.wasPlaying(),
                    point.hiddenSince(),
                    point.carry(),
                    point.proven().with(from, to),
                    null);
        }

        void beat(long after, StudyClaim claim) {
            now = now.plus(Duration.ofMillis(after));
            elapsed += after;
            var left = new StudyTerms(
                    terms.timed(),
                    terms.lengthMillis(),
                    terms.ratePercent(),
                    Math.max(0, terms.dayLeftMillis() - earned),
                    terms.closed(),
                    terms.graceMillis(),
                    terms.gapMillis());
            last = CreditRule.of(point, claim, left, now);
            earned += last.earned();
            uncounted += last.uncounted();
            fast |= last.looksFast();
            jumped |= last.looksJumped();
            var hiddenSince = claim.hidden() ? point.hiddenSince() == null ? now : point.hiddenSince() : null;
            point = new StudyPoint(
                    last.isAccounted() ? now : point.countedAt(),
                    last.position(),
                    last.coverage(),
                    claim.playing(),
                    hiddenSince,
                    last.carry(),
                    point.proven(),
                    null);
        }
    }
}
