package org.jiangxin.learning.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.catalog.service.StudyRulesSamples;
import org.jiangxin.course.entity.LessonForm;
import org.jiangxin.course.service.LessonFacts;
import org.jiangxin.learning.entity.Coverage;
import org.jiangxin.learning.entity.DayTotal;
import org.jiangxin.learning.entity.EntryClosing;
import org.jiangxin.learning.entity.EntryKind;
import org.jiangxin.learning.entity.LedgerEntry;
import org.jiangxin.learning.entity.LedgerOrigin;
import org.jiangxin.learning.entity.LedgerSpan;
import org.jiangxin.learning.entity.LessonStudy;
import org.jiangxin.learning.entity.PagesSeen;
import org.jiangxin.learning.entity.StudyStream;
import org.jiangxin.learning.entity.StudyTotals;
import org.jiangxin.learning.entity.UncountedReason;
import org.jiangxin.learning.repository.DayTotals;
import org.jiangxin.learning.repository.LedgerEntries;
import org.jiangxin.learning.repository.LessonStudies;
import org.jiangxin.learning.repository.StudyStreams;
import org.jiangxin.shared.Firing;
import org.jiangxin.shared.MigratedDatabase;
import org.jiangxin.shared.Wired;
import org.jiangxin.shared.outbox.service.DomainEvent;
import org.jiangxin.training.entity.CalendarDay;
import org.jiangxin.training.repository.CalendarDays;
import org.jiangxin.training.service.EnrolmentFacts;
import org.jiangxin.training.service.WorkCalendar;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A check that was missed: made up for within the working days of the policy, or lapsed after them (issue 4.2). On the migrated embedded
 * database, as the application's user, which may not change an entry of the ledger.
 */
class MakeUpsTest {
    /** A Thursday: three working days end on Tuesday. */
    private static final Instant MISSED = Instant.parse("2026-11-26T06:00:00Z");

    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);
    private static final LedgerOrigin ORIGIN = new LedgerOrigin(5, "l".repeat(22), "p1", "ANDROID");
    private static EntityManagerFactory factory;
    private static long last = 900;

    private long enrolment;
    private EntityManager em;
    private WorkCalendar calendar;
    private LedgerEntries entries;
    private LessonStudies studies;
    private StudyStreams streams;
    private LedgerWriter ledger;

    @BeforeAll
    static void migrate() {
        factory = MigratedDatabase.open(
                "makeups",
                List.of(StudyStream.class, LedgerEntry.class, LessonStudy.class, DayTotal.class, CalendarDay.class));
    }

    @AfterAll
    static void close() {
        factory.close();
    }

    @BeforeEach
    void begin() {
        em = factory.createEntityManager();
        enrolment = ++last;
        entries = Wired.with(new LedgerEntries(), em);
        studies = Wired.with(new LessonStudies(), em);
        streams = Wired.with(new StudyStreams(), em);
        calendar = Wired.with(new WorkCalendar(), Wired.with(new CalendarDays(), em));
        ledger = Wired.with(
                new LedgerWriter(), entries, studies, streams, calendar, new Firing<DomainEvent>(event -> {}));
        on(MISSED);
        inTransaction(() -> {
            var stream = new StudyStream(enrolment, 7, 3);
            var study = new LessonStudy(enrolment, 5, 40_000L, MISSED);
            streams.add(stream);
            studies.add(study);
            book(stream, study, 0, 30_000, THURSDAY.minusDays(1), 3_600);
            entries.add(stream.confirm(
                    30_000,
                    new LedgerSpan(MISSED.minusSeconds(3_600), MISSED.minusSeconds(3_570), 0, 30_000, 0, 0, null),
                    77,
                    ORIGIN,
                    THURSDAY.minusDays(1),
                    MISSED));
            study.confirm(30_000, stream.entryCount(), 40_000L);
            book(stream, study, 30_000, 50_000, THURSDAY.minusDays(1), 1_800);
            book(stream, study, 50_000, 70_000, THURSDAY, 60);
            study.keep(Coverage.NONE.with(0, 70_000), PagesSeen.NONE, 70_000);
        });
    }

    @AfterEach
    void end() {
        em.close();
    }

    private void book(StudyStream stream, LessonStudy study, long from, long to, LocalDate day, long secondsAgo) {
        var start = MISSED.minusSeconds(secondsAgo);
        var span = new LedgerSpan(start, start.plusMillis(to - from), from, to, to - from, 0, null);
        entries.add(stream.append(span, EntryClosing.PAUSED, ORIGIN, day, start));
        study.add(span);
    }

    @Test
    void the_last_day_is_so_many_working_days_after_the_miss_as_the_policy_of_the_lease_says() {
        miss(3);
        assertThat(study().makeUpUntil()).as("over a weekend").isEqualTo(TUESDAY);
        miss(1);
        assertThat(study().makeUpUntil()).isEqualTo(THURSDAY.plusDays(1));
    }

    @Test
    void on_the_last_day_nothing_is_lost() {
        miss(3);
        on(Instant.parse("2026-12-01T15:59:59Z"));
        inTransaction(() -> ledger.lapseIfOver(found(), context(), Instant.parse("2026-12-01T15:59:59Z")));

        assertThat(study().totals()).isEqualTo(new StudyTotals(30_000, 40_000, 0));
        assertThat(studies.makeUpsOver(calendar.today(), 0, 100))
                .extracting(LessonStudy::enrolmentId)
                .doesNotContain(enrolment);
    }

    @Test
    void after_it_what_waited_is_taken_back_by_entries_of_its_own_and_can_be_learnt_again() {
        miss(3);
        var after = Instant.parse("2026-12-01T16:00:00Z");
        on(after);
        assertThat(studies.makeUpsOver(calendar.today(), 0, 100))
                .extracting(LessonStudy::enrolmentId)
                .contains(enrolment);
        inTransaction(() -> ledger.lapseIfOver(found(), context(), after));

        assertThat(study().totals()).isEqualTo(new StudyTotals(30_000, 0, 40_000));
        assertThat(study().coverage()).as("what was credited stays").isEqualTo(Coverage.NONE.with(0, 30_000));
        assertThat(study().resumeMillis()).isEqualTo(30_000);
        assertThat(study().isMakeUpDue()).isFalse();
        assertThat(studies.makeUpsOver(calendar.today(), 0, 100))
                .extracting(LessonStudy::enrolmentId)
                .doesNotContain(enrolment);
        var lapses = entries.lapses(enrolment);
        assertThat(lapses).extracting(LedgerEntry::day).containsExactly(THURSDAY.minusDays(1), THURSDAY);
        assertThat(lapses).extracting(LedgerEntry::uncountedMillis).containsExactly(20_000L, 20_000L);
        assertThat(lapses).allSatisfy(lapse -> {
            assertThat(lapse.kind()).isEqualTo(EntryKind.LAPSE);
            assertThat(lapse.reason()).contains(UncountedReason.CHECK_LAPSED);
            assertThat(lapse.policyVersion()).as("that of the stretches").isEqualTo("p1");
        });
        var verification =
                Wired.with(new LedgerVerification(), streams, entries, studies, Wired.with(new DayTotals(), em));
        assertThat(verification.chain(enrolment)).isEmpty();
        assertThat(verification.totals(enrolment)).isEmpty();
        assertThat(entries.byDay(enrolment))
                .containsEntry(THURSDAY.minusDays(1), new StudyTotals(30_000, 0, 20_000))
                .containsEntry(THURSDAY, new StudyTotals(0, 0, 20_000));
    }

    @Test
    void every_stretch_is_shown_as_what_became_of_it() {
        miss(3);
        var after = Instant.parse("2026-12-03T01:00:00Z");
        on(after);
        inTransaction(() -> ledger.lapseIfOver(found(), context(), after));

        var now = new LedgerHeadway(Map.of(5L, study()), entries.lapses(enrolment));
        assertThat(entries.spans(enrolment, 10).stream().map(now::of).toList())
                .as("two lapses, two stretches that lapsed, one that is credited; newest first")
                .containsExactly(
                        new StudyTotals(0, 0, 20_000),
                        new StudyTotals(0, 0, 20_000),
                        StudyTotals.NONE,
                        StudyTotals.NONE,
                        new StudyTotals(30_000, 0, 0));
    }

    @Test
    void where_nothing_waited_the_learner_goes_on_at_the_same_place() {
        inTransaction(() -> {
            found().confirm(40_000, 4, null);
            found().keep(Coverage.NONE.with(10_000, 70_000), PagesSeen.NONE, 65_000);
        });
        miss(1);
        var after = Instant.parse("2026-12-03T01:00:00Z");
        on(after);
        inTransaction(() -> ledger.lapseIfOver(found(), context(), after));

        assertThat(study().resumeMillis()).isEqualTo(65_000);
        assertThat(study().isMakeUpDue()).isFalse();
        assertThat(entries.lapses(enrolment)).isEmpty();
    }

    @Test
    void who_makes_it_up_in_time_loses_nothing_later() {
        miss(3);
        inTransaction(() -> found().confirm(40_000, 5, null));
        on(Instant.parse("2026-12-09T01:00:00Z"));

        assertThat(study().isMakeUpOver(calendar.today())).isFalse();
    }

    private void miss(int days) {
        inTransaction(() -> ledger.miss(context(days), MISSED));
    }

    private LessonStudy study() {
        em.clear();
        return found();
    }

    private LessonStudy found() {
        return studies.find(enrolment, 5).orElseThrow();
    }

    private StudyContext context() {
        return context(3);
    }

    private StudyContext context(int days) {
        return new StudyContext(
                Wired.record(
                        EnrolmentFacts.class,
                        Map.of(
                                "enrolmentId",
                                enrolment,
                                "learnerId",
                                7L,
                                "courseVersionId",
                                3L,
                                "challengeSeconds",
                                60)),
                Wired.record(
                        LessonFacts.class,
                        Map.of(
                                "lessonId",
                                5L,
                                "form",
                                LessonForm.VIDEO,
                                "durationMillis",
                                100_000L,
                                "challengeWords",
                                List.of("电"),
                                "knowledge",
                                List.of())),
                StudyRulesSamples.with(PolicyKey.FACE_MAKEUP_DAYS, days),
                null);
    }

    private void on(Instant now) {
        Wired.with(calendar, Clock.fixed(now, ZoneOffset.UTC));
    }

    private void inTransaction(Runnable work) {
        em.clear();
        em.getTransaction().begin();
        try {
            work.run();
            em.getTransaction().commit();
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
        }
    }
}
