package org.jiangxin.learning.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.jiangxin.learning.entity.Coverage;
import org.jiangxin.learning.entity.Credit;
import org.jiangxin.learning.entity.DayTotal;
import org.jiangxin.learning.entity.EntryClosing;
import org.jiangxin.learning.entity.LeaseHolder;
import org.jiangxin.learning.entity.LedgerEntry;
import org.jiangxin.learning.entity.LedgerOrigin;
import org.jiangxin.learning.entity.LedgerSpan;
import org.jiangxin.learning.entity.LessonStudy;
import org.jiangxin.learning.entity.MediaFetch;
import org.jiangxin.learning.entity.PagesSeen;
import org.jiangxin.learning.entity.PlaybackLease;
import org.jiangxin.learning.entity.StudyClaim;
import org.jiangxin.learning.entity.StudyStream;
import org.jiangxin.learning.entity.StudyTotals;
import org.jiangxin.learning.entity.UncountedReason;
import org.jiangxin.shared.crypto.HashChain;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.shared.sql.MigratedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lease, ledger and totals on the migrated embedded database, as the application's user. */
class LearningRepositoriesTest {
    private static final MigratedDatabase DATABASE = MigratedDatabase.named("learning");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00.123456Z");
    private static final LeaseHolder HOLDER = new LeaseHolder(1, "tab", "device", "WINDOWS_PC", "Chrome", "", "here");
    private static EntityManagerFactory factory;

    private EntityManager em;

    @BeforeAll
    static void migrate() {
        factory = DATABASE.configuration()
                .setProperty("hibernate.generate_statistics", "true")
                .buildSessionFactory();
    }

    @AfterAll
    static void close() {
        factory.close();
    }

    @BeforeEach
    void begin() {
        em = factory.createEntityManager();
        em.getTransaction().begin();
    }

    @AfterEach
    void rollBack() {
        if (em.getTransaction().isActive()) {
            em.getTransaction().rollback();
        }
        em.close();
    }

    @Test
    void a_beat_is_one_select_and_one_update() {
        granted(21);
        commitAndBegin();
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        var before = statistics.getPrepareStatementCount();
        var leases = leases(em);
        var found = leases.find(21).orElseThrow();
        var credit = new Credit(15_000, 0, null, Coverage.NONE.with(0, 15_000), 15_000, 0, null, true, false, false);

        found.lease().book(credit, new StudyClaim(15_000, true, false, 100, null), found.now());
        found.lease().hear(found.now(), "a".repeat(64));

        assertThat(leases.store()).isTrue();
        assertThat(statistics.getPrepareStatementCount() - before).isEqualTo(2);
        commitAndBegin();
        var after = leases(em).find(21).orElseThrow();
        assertThat(after.lease().seq()).isEqualTo(1);
        assertThat(after.lease().lastBeatAt()).isEqualTo(found.now());
        assertThat(after.lease().lessonTotals().pending()).isEqualTo(15_000);
        assertThat(after.lease().dayMillis()).isEqualTo(15_000);
        assertThat(after.lease().coverage()).isEqualTo(Coverage.NONE.with(0, 15_000));
        assertThat(after.now()).isAfterOrEqualTo(found.now());
    }

    @Test
    void of_two_beats_that_read_the_same_row_only_the_first_is_stored() {
        granted(22);
        commitAndBegin();
        var other = factory.createEntityManager();
        other.getTransaction().begin();
        var slow = leases(other).find(22).orElseThrow();
        var fast = leases(em).find(22).orElseThrow();
        fast.lease().hear(fast.now(), "a".repeat(64));
        assertThat(leases(em).store()).isTrue();
        em.getTransaction().commit();

        slow.lease().hear(slow.now(), "b".repeat(64));

        assertThat(leases(other).store()).isFalse();
        other.getTransaction().rollback();
        other.close();
    }

    @Test
    void of_two_who_close_the_same_interval_only_the_first_is_stored() {
        em.persist(new StudyStream(701, 32, 9));
        commitAndBegin();
        var other = factory.createEntityManager();
        other.getTransaction().begin();
        var slow = other.find(StudyStream.class, 701L);
        close(em, em.find(StudyStream.class, 701L));
        em.getTransaction().commit();

        close(other, slow);

        assertThat(leases(other).store()).isFalse();
        other.getTransaction().rollback();
        other.close();
    }

    private static void close(EntityManager in, StudyStream stream) {
        var origin = new LedgerOrigin(5, "l".repeat(22), "p1", "WINDOWS_PC");
        in.persist(stream.append(span(0, 1_000, 0, null), EntryClosing.EXPIRED, origin, DAY, NOW));
    }

    @Test
    void the_same_learners_first_lease_is_added_once_and_an_expired_one_is_found() {
        granted(23);
        commitAndBegin();

        assertThat(leases(em).expired(NOW.plusSeconds(89), 10)).doesNotContain(23L);
        assertThat(leases(em).expired(NOW.plusSeconds(91), 10)).contains(23L);
        assertThat(leases(em).find(99)).isEmpty();
        assertThat(leases(em).add(new PlaybackLease(23, HOLDER, DAY, NOW))).isFalse();
    }

    @Test
    void a_page_is_held_off_until_the_lease_expires_but_never_by_itself() {
        var lease = granted(24);
        var other = new LeaseHolder(1, "tab2", "device", "WINDOWS_PC", "Chrome", "", "here");

        assertThat(lease.isHeldAgainst(other, NOW.plusSeconds(89))).isTrue();
        assertThat(lease.isHeldAgainst(other, NOW.plusSeconds(90))).isFalse();
        assertThat(lease.isHeldAgainst(HOLDER, NOW.plusSeconds(1))).isFalse();
        lease.free(NOW);
        assertThat(lease.isHeldAgainst(other, NOW)).isFalse();
    }

    @Test
    void entries_chain_and_their_sums_are_the_totals_by_lesson_and_day() {
        var stream = new StudyStream(700, 31, 9);
        var streams = new StudyStreams();
        streams.em = em;
        streams.add(stream);
        var ledger = new LedgerEntries();
        ledger.em = em;
        var study = new LessonStudy(700, 5, null, NOW);
        var studies = new LessonStudies();
        studies.em = em;
        studies.add(study);
        var origin = new LedgerOrigin(5, "l".repeat(22), "p1", "WINDOWS_PC");
        var earned = span(0, 40_000, 0, null);
        var lost = span(0, 0, 5_000, UncountedReason.HIDDEN);
        for (var span : List.of(earned, lost)) {
            ledger.add(stream.append(span, EntryClosing.PAUSED, origin, DAY, NOW));
            study.add(span);
        }
        assertThat(ledger.unconfirmed(700, 5, 0)).hasSize(1);
        ledger.add(stream.confirm(40_000, earned, 77, origin, DAY, NOW));
        study.confirm(40_000, stream.entryCount(), null);
        study.keep(Coverage.NONE.with(0, 40_000), PagesSeen.NONE, 40_000);
        renew();

        var entries = ledger.after(700, 0, 10);
        assertThat(entries).extracting(LedgerEntry::number).containsExactly(1L, 2L, 3L);
        var previous = HashChain.GENESIS;
        for (var entry : entries) {
            assertThat(entry.previousHash()).isEqualTo(previous);
            assertThat(entry.hashAt(entry.number())).isEqualTo(entry.entryHash());
            assertThat(entry.hashAt(entry.number() + 1)).isNotEqualTo(entry.entryHash());
            previous = entry.entryHash();
        }
        var sums = new StudyTotals(40_000, 0, 5_000);
        var read = streams.find(700).orElseThrow();
        assertThat(read.headHash()).isEqualTo(previous);
        assertThat(read.totals()).isEqualTo(sums);
        assertThat(studies.find(700, 5).orElseThrow().totals()).isEqualTo(sums);
        assertThat(studies.ofEnrolment(700))
                .singleElement()
                .satisfies(found -> assertThat(found.coverage()).isEqualTo(Coverage.NONE.with(0, 40_000)));
        assertThat(ledger.byLesson(700)).containsExactly(Map.entry(5L, sums));
        assertThat(ledger.byDay(700)).containsExactly(Map.entry(DAY, sums));
        assertThat(ledger.ofDay(700, DAY)).isEqualTo(sums);
        assertThat(ledger.ofDay(700, DAY.plusDays(1))).isEqualTo(StudyTotals.NONE);
        assertThat(ledger.earnedOn(31, DAY)).isEqualTo(40_000);
        assertThat(ledger.earnedOn(31, DAY.plusDays(1))).isZero();
        assertThat(ledger.spans(700, 10)).hasSize(2);
        assertThat(ledger.unconfirmed(700, 5, 3)).isEmpty();
        assertThat(streams.after(699, 5)).contains(read);
        assertThat(streams.lock(700)).contains(read);
    }

    @Test
    void stretches_that_did_not_count_come_newest_first_and_in_pages() {
        var ledger = new LedgerEntries();
        ledger.em = em;
        var stream = new StudyStream(702, 33, 9);
        em.persist(stream);
        var origin = new LedgerOrigin(5, "l".repeat(22), "p1", "WINDOWS_PC");
        for (var lost : List.of(5_000L, 500L, 7_000L, 9_000L)) {
            ledger.add(stream.append(
                    span(0, 0, lost, UncountedReason.NO_MEDIA), EntryClosing.REASON_CHANGED, origin, DAY, NOW));
        }
        ledger.add(stream.append(span(0, 1_000, 0, null), EntryClosing.PAUSED, origin, DAY, NOW));
        renew();

        var page = ledger.uncounted(702, 1_000, new PageRequest(0, 2));
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.rows()).extracting(LedgerEntry::uncountedMillis).containsExactly(9_000L, 7_000L);
        assertThat(ledger.uncounted(702, 1_000, new PageRequest(2, 2)).rows())
                .extracting(LedgerEntry::uncountedMillis)
                .containsExactly(5_000L);
    }

    @Test
    void a_segment_is_fetched_once_under_a_lease_and_the_page_keeps_it_under_its_next() {
        var lease = granted(34);
        commitAndBegin();
        assertThat(fetches(em).add(new MediaFetch(lease, 3, NOW))).isTrue();
        assertThat(fetches(em).add(new MediaFetch(lease, 1, NOW.plusSeconds(4))))
                .isTrue();
        commitAndBegin();
        assertThat(fetches(em).add(new MediaFetch(lease, 3, NOW.plusSeconds(9))))
                .isFalse();
        em.getTransaction().rollback();
        em.clear();
        em.getTransaction().begin();
        assertThat(fetches(em).ofLease(lease.leaseId()))
                .extracting(MediaFetch::segment)
                .containsExactly(3, 1);

        var again = leases(em).find(34).orElseThrow().lease();
        again.grant(HOLDER, new LessonStudy(8, 5, null, NOW), new StudyStream(8, 34, 9), 0, NOW.plusSeconds(60));
        var kept = fetches(em).ofPage(again, 0, 2, NOW.minusSeconds(1), 10);
        assertThat(kept).extracting(MediaFetch::segment).containsExactly(1);
        fetches(em).keep(kept.get(0).under(again));
        renew();
        assertThat(fetches(em).ofLease(again.leaseId())).singleElement().satisfies(fetch -> {
            assertThat(fetch.segment()).isEqualTo(1);
            assertThat(fetch.fetchedAt()).isEqualTo(NOW.plusSeconds(4));
        });
        assertThat(fetches(em).ofPage(again, 0, 9, NOW.plusSeconds(5), 10)).isEmpty();
        assertThat(again.isAlive(again.leaseId(), again.epoch(), NOW.plusSeconds(61)))
                .isTrue();
        assertThat(again.isAlive(lease.leaseId(), lease.epoch(), NOW.plusSeconds(61)))
                .isFalse();
        assertThat(again.isAlive(again.leaseId(), again.epoch(), NOW.plusSeconds(600)))
                .isFalse();
    }

    @Test
    void a_day_takes_over_what_the_ledger_says() {
        var days = new DayTotals();
        days.em = em;
        var day = new DayTotal(701, DAY, 31, 9);
        days.add(day);
        day.become(new StudyTotals(1, 2, 3));
        renew();

        assertThat(days.find(701, DAY).orElseThrow().totals()).isEqualTo(new StudyTotals(1, 2, 3));
        assertThat(days.ofEnrolment(701)).hasSize(1);
        days.remove(days.find(701, DAY).orElseThrow());
        renew();
        assertThat(days.find(701, DAY)).isEmpty();
    }

    @Test
    void the_application_may_not_change_or_delete_the_ledger_or_a_flag() throws SQLException {
        try (var connection = DriverManager.getConnection(DATABASE.appUrl(), "JX_APP", "jx_app");
                var statement = connection.createStatement()) {
            for (var table : List.of("ledger_entries", "risk_flags", "media_fetches")) {
                assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM " + table))
                        .hasMessageContaining("Not enough rights");
            }
            assertThatThrownBy(() -> statement.executeUpdate("UPDATE ledger_entries SET earned_millis = 1"))
                    .hasMessageContaining("Not enough rights");
            assertThatThrownBy(() -> statement.executeUpdate("UPDATE risk_flags SET details = 'x'"))
                    .hasMessageContaining("Not enough rights");
        }
    }

    private PlaybackLease granted(long learnerId) {
        var lease = new PlaybackLease(learnerId, HOLDER, DAY, NOW);
        assertThat(leases(em).add(lease)).isTrue();
        lease.grant(HOLDER, new LessonStudy(8, 5, null, NOW), new StudyStream(8, learnerId, 9), 0, NOW);
        return lease;
    }

    private static LedgerSpan span(long from, long earned, long uncounted, UncountedReason reason) {
        return new LedgerSpan(
                NOW, NOW.plus(Duration.ofMillis(earned + uncounted)), from, from + earned, earned, uncounted, reason);
    }

    private static MediaFetches fetches(EntityManager em) {
        var fetches = new MediaFetches();
        fetches.em = em;
        return fetches;
    }

    private static PlaybackLeases leases(EntityManager em) {
        var leases = new PlaybackLeases();
        leases.em = em;
        return leases;
    }

    private void commitAndBegin() {
        em.getTransaction().commit();
        em.clear();
        em.getTransaction().begin();
    }

    private void renew() {
        em.flush();
        em.clear();
    }
}
