package org.jiangxin.statistics.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jiangxin.learning.entity.DayTotal;
import org.jiangxin.learning.entity.EntryClosing;
import org.jiangxin.learning.entity.LedgerEntry;
import org.jiangxin.learning.entity.LedgerOrigin;
import org.jiangxin.learning.entity.LedgerSpan;
import org.jiangxin.learning.entity.StudyStream;
import org.jiangxin.learning.entity.UncountedReason;
import org.jiangxin.learning.event.StudyDayChanged;
import org.jiangxin.learning.repository.DayTotals;
import org.jiangxin.learning.repository.LedgerEntries;
import org.jiangxin.learning.repository.StudyStreams;
import org.jiangxin.learning.service.StudyRollup;
import org.jiangxin.shared.Firing;
import org.jiangxin.shared.MigratedDatabase;
import org.jiangxin.shared.Wired;
import org.jiangxin.statistics.entity.ClassDay;
import org.jiangxin.statistics.entity.ClassPlace;
import org.jiangxin.statistics.entity.ClassTotal;
import org.jiangxin.statistics.entity.CountedEnrolment;
import org.jiangxin.statistics.entity.RegionMonth;
import org.jiangxin.statistics.entity.Tally;
import org.jiangxin.statistics.provider.IssuedCertificates;
import org.jiangxin.statistics.repository.ClassDays;
import org.jiangxin.statistics.repository.ClassTotals;
import org.jiangxin.statistics.repository.CountedEnrolments;
import org.jiangxin.statistics.repository.Leaves;
import org.jiangxin.statistics.repository.RegionMonths;
import org.jiangxin.training.service.EnrolmentFacts;
import org.jiangxin.training.service.EnrolmentService;

/**
 * What consumers keep is what a rebuild would make, whatever the order of the events, however often each comes, and whenever a
 * rebuild falls between: on the migrated embedded database, as the application's user, by the services themselves. Training and
 * record are stood in for by what they say.
 */
class RollupEqualityTest {
    private static final int ENROLMENTS = 6;
    private static final int CLASSES = 3;
    private static final Instant ENROLLED = Instant.parse("2026-09-28T02:00:00Z");
    private static final LedgerOrigin ORIGIN = new LedgerOrigin(5, "l".repeat(22), "p1", "ANDROID_PHONE");
    private static EntityManagerFactory factory;
    private static long base;

    /** What happens. */
    enum Deed {
        STUDY,
        CONFIRM,
        BEGIN,
        LEAVE,
        COMPLETE,
        CERTIFY,
        REBUILD,
        DELIVER_SOME
    }

    /**
     * @param who number of the enrolment
     * @param when days after the first
     * @param amount milliseconds, or a choice among waiting events
     */
    record Step(Deed deed, int who, int when, int amount) {}

    private final Map<Long, Map<String, Object>> truth = new HashMap<>();
    private final Map<Long, LocalDate> certificates = new HashMap<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private EntityManager em;
    private StudyRollup days;
    private EnrolmentCount enrolments;
    private StatisticsRebuild rebuild;
    private LedgerEntries ledger;
    private StudyStreams streams;

    @BeforeContainer
    static void migrate() {
        factory = MigratedDatabase.open(
                "rollups",
                List.of(
                        StudyStream.class,
                        LedgerEntry.class,
                        DayTotal.class,
                        CountedEnrolment.class,
                        ClassTotal.class,
                        ClassDay.class,
                        RegionMonth.class));
    }

    @AfterContainer
    static void close() {
        if (factory != null) {
            factory.close();
        }
    }

    @Provide
    Arbitrary<List<Step>> stories() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(8, Arbitraries.just(Deed.STUDY)),
                                net.jqwik.api.Tuple.of(6, Arbitraries.of(Deed.values()))),
                        Arbitraries.integers().between(0, ENROLMENTS - 1),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 300_000))
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(40);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void what_is_kept_is_what_a_rebuild_makes_however_events_come(@ForAll("stories") List<Step> story) {
        begin();
        try {
            story.forEach(this::happen);
            var late = waiting.size() - 1;
            for (var i = late; i >= 0; i--) {
                inTransaction(waiting.get(i));
            }
            waiting.forEach(this::inTransaction);

            assertThat(problems()).isEmpty();
            var kept = rows();
            rebuildAll();
            assertThat(rows()).isEqualTo(kept);
            assertThat(problems()).isEmpty();
        } finally {
            em.close();
        }
    }

    @Example
    void every_level_holds_what_the_ledger_and_the_enrolments_say() {
        begin();
        happen(new Step(Deed.STUDY, 0, 0, 60_000));
        happen(new Step(Deed.CONFIRM, 0, 0, 0));
        happen(new Step(Deed.STUDY, 0, 1, 30_000));
        happen(new Step(Deed.STUDY, 3, 1, 30_000));
        happen(new Step(Deed.LEAVE, 3, 5, 0));
        happen(new Step(Deed.COMPLETE, 0, 33, 0));
        happen(new Step(Deed.CERTIFY, 0, 33, 0));
        waiting.forEach(this::inTransaction);

        var total = em.find(ClassTotal.class, classOf(0)).tally();
        assertThat(total.creditedMillis()).isEqualTo(60_000);
        assertThat(total.pendingMillis()).isEqualTo(60_000);
        assertThat(total.studied()).as("both studied, one of them on two days").isEqualTo(2);
        assertThat(total.enrolled()).isEqualTo(2);
        assertThat(total.completed()).isEqualTo(1);
        assertThat(total.certified()).isEqualTo(1);
        assertThat(total.leftAfter()).isEqualTo(1);
        assertThat(total.leftBefore()).isZero();
        assertThat(total.ongoing()).isZero();
        var months = months(regionOf(classOf(0)));
        assertThat(months.get(LocalDate.of(2026, 9, 1)).enrolled()).isEqualTo(2);
        assertThat(months.get(LocalDate.of(2026, 9, 1)).cohortCompleted()).isEqualTo(1);
        assertThat(months.get(LocalDate.of(2026, 9, 1)).studied()).isEqualTo(2);
        assertThat(months.get(LocalDate.of(2026, 10, 1)).completed()).isEqualTo(1);
        em.close();
    }

    @Example
    void a_sum_that_was_changed_by_hand_is_named_and_made_right() {
        begin();
        happen(new Step(Deed.STUDY, 1, 2, 90_000));
        waiting.forEach(this::inTransaction);
        inTransaction(() -> em.createQuery(
                        "update ClassTotal t set t.tally.creditedMillis = t.tally.creditedMillis + 1 where t.classId = :id")
                .setParameter("id", classOf(1))
                .executeUpdate());

        assertThat(problems()).singleElement().asString().contains("class_totals, class " + classOf(1));
        rebuildAll();
        assertThat(problems()).isEmpty();
        em.close();
    }

    private void begin() {
        truth.clear();
        certificates.clear();
        waiting.clear();
        base += 1_000;
        em = factory.createEntityManager();
        ledger = Wired.with(new LedgerEntries(), em);
        streams = Wired.with(new StudyStreams(), em);
        var counted = Wired.with(new CountedEnrolments(), em);
        var totals = Wired.with(new ClassTotals(), em);
        var classDays = Wired.with(new ClassDays(), em);
        var months = Wired.with(new RegionMonths(), em);
        var leaves = Wired.with(new Leaves(), em);
        var places = new ClassPlaces() {
            @Override
            ClassPlace of(long classId) {
                return new ClassPlace(classId % 2, regionOf(classId), 9);
            }
        };
        var sums = Wired.with(new SumMover(), totals, classDays, months, places);
        var facts = new EnrolmentService() {
            @Override
            public EnrolmentFacts get(long enrolmentId) {
                return Wired.record(EnrolmentFacts.class, truth.get(enrolmentId));
            }
        };
        IssuedCertificates issued = id -> Optional.ofNullable(certificates.get(id));
        enrolments = Wired.with(new EnrolmentCount(), counted, facts, issued, sums);
        var study = Wired.with(new StudyCount(), enrolments, counted, leaves, sums);
        days = Wired.with(
                new StudyRollup(),
                streams,
                ledger,
                Wired.with(new DayTotals(), em),
                new Firing<StudyDayChanged>(study::follow));
        rebuild = Wired.with(new StatisticsRebuild(), counted, totals, classDays, months, leaves, places);
        em.getTransaction().begin();
        em.createQuery("delete from DayTotal d").executeUpdate();
        List.of("CountedEnrolment", "ClassTotal", "ClassDay", "RegionMonth")
                .forEach(name -> em.createQuery("delete from " + name + " x").executeUpdate());
        for (var who = 0; who < ENROLMENTS; who++) {
            truth.put(
                    base + who,
                    new HashMap<>(Map.of(
                            "enrolmentId",
                            base + who,
                            "classId",
                            classOf(who),
                            "learnerId",
                            100L + who,
                            "enrolledAt",
                            ENROLLED)));
            streams.add(new StudyStream(base + who, 100L + who, 9));
            var joined = base + who;
            waiting.add(() -> enrolments.refresh(joined));
        }
        em.getTransaction().commit();
    }

    private long classOf(int who) {
        return base + 500 + who % CLASSES;
    }

    private static String regionOf(long classId) {
        return classId % 1_000 == 500 ? "990101" : "990201";
    }

    private void happen(Step step) {
        var id = base + step.who();
        var about = truth.get(id);
        var moment = ENROLLED.plusSeconds(86_400L * step.when());
        var day = LocalDate.of(2026, 9, 28).plusDays(step.when());
        switch (step.deed()) {
            case STUDY -> {
                about.putIfAbsent("startedAt", moment);
                inTransaction(() -> study(id, day, moment, step.amount()));
                waiting.add(() -> days.refresh(id, day));
            }
            case CONFIRM -> {
                inTransaction(() -> confirm(id, day, moment));
                waiting.add(() -> days.refresh(id, day));
            }
            case BEGIN -> about.putIfAbsent("startedAt", moment);
            case LEAVE -> {
                if (!about.containsKey("completedAt") && !about.containsKey("withdrawnAt")) {
                    about.put("withdrawnAt", moment);
                    about.put("hadStarted", about.containsKey("startedAt"));
                }
            }
            case COMPLETE -> {
                if (!about.containsKey("withdrawnAt")) {
                    about.putIfAbsent("completedAt", moment);
                }
            }
            case CERTIFY -> {
                if (about.containsKey("completedAt")) {
                    certificates.putIfAbsent(id, day);
                }
            }
            case REBUILD -> rebuildAll();
            default -> {
                for (var i = 0; i < waiting.size(); i += 1 + step.amount() % 3) {
                    inTransaction(waiting.get(i));
                }
            }
        }
        waiting.add(() -> enrolments.refresh(id));
    }

    private void study(long id, LocalDate day, Instant moment, int amount) {
        var stream = streams.lock(id).orElseThrow();
        var lost = amount % 7 == 0 ? 5_000 : 0;
        var span = new LedgerSpan(
                moment,
                moment.plusMillis(amount + lost),
                0,
                amount,
                amount,
                lost,
                lost > 0 ? UncountedReason.HIDDEN : null);
        ledger.add(stream.append(span, EntryClosing.PAUSED, ORIGIN, day, moment));
    }

    private void confirm(long id, LocalDate day, Instant moment) {
        var stream = streams.lock(id).orElseThrow();
        var pending = ledger.ofDay(id, day).pending();
        if (pending > 0) {
            var span = new LedgerSpan(moment, moment.plusMillis(pending), 0, pending, pending, 0, null);
            ledger.add(stream.confirm(pending, span, 7, ORIGIN, day, moment));
        }
    }

    private void rebuildAll() {
        truth.keySet().forEach(id -> inTransaction(() -> days.rebuild(id)));
        truth.keySet().forEach(id -> inTransaction(() -> enrolments.refresh(id)));
        for (var who = 0; who < CLASSES; who++) {
            var classId = classOf(who);
            inTransaction(() -> rebuild.rebuildClass(classId));
        }
        inTransaction(() -> rebuild.regions().forEach(rebuild::rebuildRegion));
    }

    private List<String> problems() {
        var found = new ArrayList<String>();
        inTransaction(() -> {
            truth.keySet().forEach(id -> found.addAll(enrolments.verify(id)));
            for (var who = 0; who < CLASSES; who++) {
                found.addAll(rebuild.verifyClass(classOf(who)));
            }
            rebuild.regions().forEach(region -> found.addAll(rebuild.verifyRegion(region)));
        });
        return found;
    }

    /** Every row of every sum, without those that hold nothing. */
    private Map<String, Tally> rows() {
        var rows = new TreeMap<String, Tally>();
        em.clear();
        em.createQuery("select d from ClassDay d", ClassDay.class)
                .getResultList()
                .forEach(row -> rows.put("day " + row.classId() + " " + row.day(), row.tally()));
        em.createQuery("select t from ClassTotal t", ClassTotal.class)
                .getResultList()
                .forEach(row -> rows.put("class " + row.classId(), row.tally()));
        em.createQuery("select m from RegionMonth m", RegionMonth.class)
                .getResultList()
                .forEach(row -> rows.put("region " + row.regionCode() + " " + row.month(), row.tally()));
        rows.values().removeIf(Tally::isNothing);
        return rows;
    }

    private Map<LocalDate, Tally> months(String region) {
        return Wired.with(new RegionMonths(), em).byMonth(region, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 1));
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
