package org.jiangxin.exam.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.math.BigDecimal;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jiangxin.exam.entity.AnswerChange;
import org.jiangxin.exam.entity.AnswerEntry;
import org.jiangxin.exam.entity.Attempt;
import org.jiangxin.exam.entity.AttemptPaper;
import org.jiangxin.exam.entity.AttemptResult;
import org.jiangxin.exam.entity.AttemptStatus;
import org.jiangxin.exam.entity.Conduct;
import org.jiangxin.exam.entity.ConductEvent;
import org.jiangxin.exam.entity.ConductKind;
import org.jiangxin.exam.entity.Exam;
import org.jiangxin.exam.entity.ExamTerms;
import org.jiangxin.exam.entity.ItemMark;
import org.jiangxin.exam.entity.PaperSection;
import org.jiangxin.exam.entity.Question;
import org.jiangxin.exam.entity.QuestionKind;
import org.jiangxin.exam.entity.QuestionOption;
import org.jiangxin.shared.crypto.HashChain;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.sql.MigratedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The exam repositories on the migrated embedded database, as the application's user. */
class ExamRepositoriesTest {
    private static final MigratedDatabase DATABASE = MigratedDatabase.named("exam");
    private static final Instant WINDOW_END = Instant.parse("2026-12-01T00:00:00Z");
    private static EntityManagerFactory factory;

    private EntityManager em;

    @BeforeAll
    static void migrate() {
        factory = DATABASE.configuration().buildSessionFactory();
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
    void a_question_keeps_its_options_in_order_and_retires() {
        var questions = new Questions();
        questions.em = em;
        var content = new Question.QuestionContent(
                QuestionKind.SINGLE,
                "焊条电弧焊的电源外特性是（　　）。",
                "焊接电源",
                null,
                List.of(new QuestionOption("陡降", true), new QuestionOption("平特性", false)));
        questions.add(new Question(7, "Q1", 1, content, Instant.EPOCH));
        renew();

        var current = questions.currentOf(7);

        assertThat(current).singleElement().satisfies(question -> {
            assertThat(question.options()).extracting(QuestionOption::wording).containsExactly("陡降", "平特性");
            assertThat(question.says(content)).isTrue();
        });
        assertThat(questions.lastRevisionsOf(7))
                .singleElement()
                .satisfies(row -> assertThat(row).containsExactly("Q1", 1));
        current.get(0).retire(Instant.EPOCH);
        renew();
        assertThat(questions.countCurrent(7)).isZero();
    }

    @Test
    void a_class_sits_its_own_exam_before_the_common_one() {
        var exams = new Exams();
        exams.em = em;
        var common = new Exam(7, 70, null, terms("统考"), Instant.EPOCH);
        var own = new Exam(7, 70, 700L, terms("本班"), Instant.EPOCH);
        exams.add(own);
        exams.add(common);
        renew();

        assertThat(exams.ofClass(70, 700).map(Exam::title)).contains("本班");
        assertThat(exams.ofClass(70, 701).map(Exam::title)).contains("统考");
        assertThat(exams.setFor(70, null)).contains(common);
        assertThat(exams.setFor(70, 700L)).contains(own);
        assertThat(exams.find(own.publicId()).map(Exam::fullScore))
                .hasValueSatisfying(score -> assertThat(score).isEqualByComparingTo("100"));
    }

    @Test
    void the_locking_read_brings_the_database_time_and_only_the_own_attempt() {
        var attempts = attempts();
        var attempt = anAttempt(attempts, 11);
        renew();

        var timed = attempts.ownForChange(attempt.publicId(), 11);

        assertThat(timed.attempt()).isEqualTo(attempt);
        assertThat(timed.now()).isBetween(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2200-01-01T00:00:00Z"));
        assertThatThrownBy(() -> attempts.ownForChange(attempt.publicId(), 12)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> attempts.own(attempt.publicId(), 12)).isInstanceOf(NotFound.class);
        assertThat(attempts.forChange(attempt.publicId()).attempt()).isEqualTo(attempt);
        assertThat(attempts.forChange(attempt.id()).attempt()).isEqualTo(attempt);
    }

    @Test
    void the_same_sitting_is_assigned_once() {
        var attempts = attempts();
        var attempt = anAttempt(attempts, 12);

        assertThat(attempts.add(new Attempt(attempt.examId(), 1, 12, 1, HashChain.GENESIS, Instant.EPOCH, WINDOW_END)))
                .isFalse();
    }

    @Test
    void overdue_and_missed_attempts_are_found_and_running_ones_are_not() {
        var attempts = attempts();
        var started = Instant.parse("2026-11-24T01:00:00Z");
        var running = anAttempt(attempts, 13);
        running.start("device", started, Duration.ofMinutes(30));
        renew();

        assertThat(attempts.running(13)).contains(running);
        assertThat(attempts.overdue(started.plus(Duration.ofMinutes(31)), 10)).contains(running.id());
        assertThat(attempts.overdue(started.plus(Duration.ofMinutes(30)), 10)).doesNotContain(running.id());
        var waiting = anAttempt(attempts, 15);
        renew();
        assertThat(attempts.missed(WINDOW_END.minusMillis(1), 10)).isEmpty();
        assertThat(attempts.missed(WINDOW_END, 10)).contains(waiting.id()).doesNotContain(running.id());
        assertThat(attempts.ofEnrolment(1)).extracting(Attempt::status).contains(AttemptStatus.IN_PROGRESS);
        assertThat(attempts.ofExam(running.examId(), 13)).containsExactly(running);
    }

    @Test
    void journal_conduct_paper_and_result_are_read_back_as_written() {
        var attempt = anAttempt(attempts(), 14);
        var entries = new AnswerEntries();
        entries.em = em;
        var now = Instant.parse("2026-11-24T01:00:00.123456Z");
        var first = new AnswerEntry(
                attempt.id(), new AnswerChange(1, "i1", List.of("b", "a"), 5), 1, false, now, HashChain.GENESIS);
        entries.add(first);
        entries.add(new AnswerEntry(
                attempt.id(), new AnswerChange(2, "i1", List.of(), 9), 1, true, now, first.entryHash()));
        var conduct = new ConductEvents();
        conduct.em = em;
        conduct.add(new ConductEvent(attempt.id(), ConductKind.LEFT_PAGE, Duration.ofSeconds(3), 7, now));
        var papers = new AttemptPapers();
        papers.em = em;
        papers.add(new AttemptPaper(attempt.id(), "sealed", attempt.paperHash(), 1, now));
        var results = new AttemptResults();
        results.em = em;
        var mark = new ItemMark(attempt.id(), 1, "i1", 9, "焊接电源", "a,b", true, new BigDecimal("2.50"));
        results.add(
                new AttemptResult(
                        attempt.id(),
                        List.of(mark),
                        BigDecimal.ONE,
                        Duration.ofMinutes(3),
                        new Conduct(conduct.of(attempt.id()), 1, false),
                        now),
                List.of(mark));
        renew();

        var journal = entries.of(attempt.id());
        assertThat(journal).extracting(AnswerEntry::isLate).containsExactly(false, true);
        assertThat(journal.get(0).hashAfter(HashChain.GENESIS))
                .isEqualTo(journal.get(0).entryHash());
        assertThat(journal.get(1).hashAfter(journal.get(0).entryHash()))
                .isEqualTo(journal.get(1).entryHash());
        assertThat(entries.between(attempt.id(), 2, 9)).hasSize(1);
        assertThat(papers.get(attempt.id()).sealedItems()).isEqualTo("sealed");
        assertThat(conduct.count(attempt.id(), ConductKind.LEFT_PAGE)).isEqualTo(1);
        assertThat(results.of(attempt.id())).hasValueSatisfying(result -> {
            assertThat(result.score()).isEqualByComparingTo("2.5");
            assertThat(result.isPassed()).isTrue();
            assertThat(result.conduct().away()).isEqualTo(Duration.ofSeconds(3));
        });
        assertThat(results.ofEnrolment(1)).isNotEmpty();
        assertThat(results.marksOf(attempt.id()))
                .singleElement()
                .satisfies(read -> assertThat(read.answer()).contains("a,b"));
    }

    @Test
    void the_application_may_not_change_or_delete_a_journal_entry() throws SQLException {
        try (var connection = DriverManager.getConnection(DATABASE.appUrl(), "JX_APP", "jx_app");
                var statement = connection.createStatement()) {
            for (var table :
                    List.of("answer_entries", "attempt_papers", "conduct_events", "attempt_results", "item_marks")) {
                assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM " + table))
                        .hasMessageContaining("Not enough rights");
            }
            assertThatThrownBy(() -> statement.executeUpdate("UPDATE answer_entries SET seq = 1"))
                    .hasMessageContaining("Not enough rights");
        }
    }

    private Attempts attempts() {
        var attempts = new Attempts();
        attempts.em = em;
        return attempts;
    }

    private Attempt anAttempt(Attempts attempts, long learnerId) {
        var exam = new Exam(7, 71, null, terms("结业理论考试"), Instant.EPOCH);
        em.persist(exam);
        var attempt = new Attempt(exam.id(), 1, learnerId, 1, HashChain.GENESIS, Instant.EPOCH, WINDOW_END);
        assertThat(attempts.add(attempt)).isTrue();
        return attempt;
    }

    private static ExamTerms terms(String title) {
        return new ExamTerms(
                title,
                30,
                new PaperSection(5, new BigDecimal("10")),
                new PaperSection(3, new BigDecimal("10")),
                new PaperSection(2, new BigDecimal("10")),
                new BigDecimal("60"),
                2,
                null,
                null);
    }

    private void renew() {
        em.flush();
        em.clear();
    }
}
