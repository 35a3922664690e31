package org.jiangxin.learning.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jiangxin.learning.entity.Coverage;
import org.jiangxin.learning.entity.EntryClosing;
import org.jiangxin.learning.entity.LedgerEntry;
import org.jiangxin.learning.entity.LedgerOrigin;
import org.jiangxin.learning.entity.LedgerSpan;
import org.jiangxin.learning.entity.StudyStream;
import org.jiangxin.learning.entity.StudyTotals;
import org.junit.jupiter.api.Test;

/** Whoever lets checks lapse on purpose, and watches again, earns no second of material twice; whoever did so once can learn it again. */
class LapsedCoverageTest {
    private static final long LENGTH = 1_000;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");
    private static final LedgerOrigin ORIGIN = new LedgerOrigin(5, "l".repeat(22), "p1", "ANDROID");

    /** One learner in one lesson, as the ledger books it. */
    private static final class Study {
        private final StudyStream stream = new StudyStream(1, 2, 3);
        private final List<LedgerEntry> credited = new ArrayList<>();
        private final List<LedgerEntry> pending = new ArrayList<>();
        private Coverage covered = Coverage.NONE;
        private Instant now = NOW;

        void watch(long from, long to) {
            var earned = covered.missing(from, to);
            if (earned > 0) {
                covered = covered.with(from, to);
                pending.add(stream.append(
                        new LedgerSpan(now, now.plusMillis(earned), from, to, earned, 0, null),
                        EntryClosing.PAUSED,
                        ORIGIN,
                        DAY,
                        now));
                now = now.plusMillis(earned);
            }
        }

        void pass() {
            if (!pending.isEmpty()) {
                stream.confirm(millis(), over(), 7, ORIGIN, DAY, now);
                credited.addAll(pending);
                pending.clear();
            }
        }

        void lapse() {
            if (!pending.isEmpty()) {
                var entry = stream.lapse(millis(), over(), ORIGIN, DAY, now);
                assertThat(pending).allMatch(span -> span.isTakenBackBy(entry));
                assertThat(credited).noneMatch(span -> span.isTakenBackBy(entry));
                covered = LapsedCoverage.left(covered, pending, credited);
                pending.clear();
            }
        }

        private long millis() {
            return pending.stream().mapToLong(LedgerEntry::earnedMillis).sum();
        }

        private LedgerSpan over() {
            return new LedgerSpan(
                    pending.get(0).startedAt(), pending.get(pending.size() - 1).endedAt(), 0, LENGTH, 0, 0, null);
        }
    }

    @Property
    void no_material_is_ever_credited_twice(@ForAll("doings") List<int[]> doings) {
        var study = new Study();
        for (var doing : doings) {
            switch (doing[0]) {
                case 0 -> study.pass();
                case 1 -> study.lapse();
                default -> study.watch(doing[1], doing[2]);
            }
            var totals = study.stream.totals();
            assertThat(totals.credited() + totals.pending()).isLessThanOrEqualTo(study.covered.covered());
            assertThat(totals.pending()).isEqualTo(study.millis());
        }
        study.watch(0, LENGTH);
        study.pass();
        assertThat(study.stream.totals().credited()).isLessThanOrEqualTo(LENGTH);
    }

    @Test
    void what_lapsed_can_be_learnt_again_and_what_was_credited_stays() {
        var study = new Study();
        study.watch(0, 300);
        study.pass();
        study.watch(200, 700);
        study.lapse();

        assertThat(study.stream.totals()).isEqualTo(new StudyTotals(300, 0, 400));
        assertThat(study.covered).isEqualTo(Coverage.NONE.with(0, 300));
        study.watch(0, LENGTH);
        study.pass();
        assertThat(study.stream.totals()).isEqualTo(new StudyTotals(LENGTH, 0, 400));
    }

    @Test
    void what_lapsed_twice_can_still_be_learnt() {
        var study = new Study();
        study.watch(0, 500);
        study.lapse();
        study.watch(0, 500);
        study.lapse();
        assertThat(study.covered).isEqualTo(Coverage.NONE);
        study.watch(0, 500);
        study.pass();
        assertThat(study.stream.totals()).isEqualTo(new StudyTotals(500, 0, 1_000));
    }

    @Provide
    Arbitrary<List<int[]>> doings() {
        var place = Arbitraries.integers().between(0, (int) LENGTH);
        return Arbitraries.integers()
                .between(0, 5)
                .flatMap(kind -> place.flatMap(from -> place.map(to -> new int[] {kind, from, to})))
                .list()
                .ofMaxSize(30);
    }
}
