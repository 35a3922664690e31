package org.jiangxin.integrity.repository;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiangxin.integrity.entity.Challenge;
import org.jiangxin.integrity.entity.ChallengeBoard;
import org.jiangxin.integrity.entity.ChallengeKind;
import org.jiangxin.integrity.entity.ChallengePurpose;
import org.jiangxin.shared.sql.MigratedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks of both kinds on the migrated embedded database, as the application's user. */
class ChallengesTest {
    private static final MigratedDatabase DATABASE = MigratedDatabase.named("challenges");
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final long ENROLMENT = 5;
    private static EntityManagerFactory factory;

    private final Challenges challenges = new Challenges();
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
        challenges.em = em;
        em.getTransaction().begin();
    }

    @AfterEach
    void rollBack() {
        em.getTransaction().rollback();
        em.close();
    }

    @Test
    void the_longest_question_has_room_and_comes_back_as_it_was() {
        var options = new java.util.ArrayList<String>();
        for (var i = 0; i < 6; i++) {
            options.add(i + "选".repeat(59));
        }
        var board = ChallengeBoard.ask("题".repeat(120), options, 5, new Random(1), refs());
        challenges.add(challenge(3, board, NOW));
        em.flush();
        em.clear();

        var found = challenges.newest(ENROLMENT).orElseThrow();
        assertThat(found.kind()).isEqualTo(ChallengeKind.QUESTION);
        assertThat(found.asked()).isEqualTo(board.asked());
        assertThat(found.tiles()).isEqualTo(board.tiles());
    }

    @Test
    void the_newest_check_and_the_newest_question_of_a_lesson_are_found_by_time() {
        challenges.add(challenge(3, question("先问"), NOW.plusSeconds(60)));
        challenges.add(challenge(3, question("再问"), NOW.plusSeconds(120)));
        challenges.add(challenge(4, question("别的课"), NOW.plusSeconds(180)));
        challenges.add(challenge(3, characters(), NOW.plusSeconds(240)));
        challenges.add(challenge(3, question("更早"), NOW));

        assertThat(challenges.newest(ENROLMENT).orElseThrow().kind()).isEqualTo(ChallengeKind.CHARACTERS);
        assertThat(challenges.newestQuestion(ENROLMENT, 3).orElseThrow().asked())
                .containsExactly("再问");
        assertThat(challenges.newest(ENROLMENT + 1)).isEmpty();
        assertThat(challenges.newestQuestion(ENROLMENT, 9)).isEmpty();
    }

    private static Challenge challenge(long lesson, ChallengeBoard board, Instant at) {
        return new Challenge(1, ENROLMENT, lesson, ChallengePurpose.RANDOM, board, 1000, Challenge.TIME, at);
    }

    private static ChallengeBoard question(String stem) {
        return ChallengeBoard.ask(stem, List.of("是", "否"), 0, new Random(1), refs());
    }

    private static ChallengeBoard characters() {
        return ChallengeBoard.draw(List.of("面罩", "手套", "接地", "电缆"), new Random(1), refs());
    }

    private static java.util.function.Supplier<String> refs() {
        var number = new AtomicInteger();
        return () -> "ref-" + (1000 + number.incrementAndGet());
    }
}
