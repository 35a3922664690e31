package org.jiangxin.interaction.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jiangxin.interaction.entity.BroadcastEnd;
import org.jiangxin.interaction.entity.LiveBroadcast;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.sql.MigratedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Broadcasts on the migrated embedded database, as the application's user. */
class LiveBroadcastRowsTest {
    private static final MigratedDatabase DATABASE = MigratedDatabase.named("live");
    private static final Instant NOW = Instant.parse("2026-11-30T01:00:00Z");
    private static final Refusal TAKEN = Refusal.of("interaction.live.already");
    private static EntityManagerFactory factory;

    private final LiveBroadcastRows rows = new LiveBroadcastRows();
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
        rows.em = em;
        em.getTransaction().begin();
    }

    @AfterEach
    void rollBack() {
        em.getTransaction().rollback();
        em.close();
    }

    @Test
    void a_class_has_one_broadcast_of_a_lesson_at_a_time_and_another_after_its_end() {
        var first = made(1, 2, NOW);
        made(1, 3, NOW);
        made(9, 2, NOW);
        first.feed(NOW);
        first.end(BroadcastEnd.STOPPED, NOW.plusSeconds(5));
        em.flush();
        var second = made(1, 2, NOW.plusSeconds(10));
        assertThat(rows.newest(1, 2)).contains(second);
        assertThat(rows.since(1, 2, NOW)).containsExactly(first, second);
        assertThat(rows.since(1, 2, NOW.plusSeconds(5))).containsExactly(second);
        assertThat(rows.needed(List.of(first.publicId(), second.publicId()), NOW.plusSeconds(6)))
                .containsExactly(second.publicId());
        assertThat(rows.open(List.of(first.publicId(), second.publicId()))).containsExactly(second.publicId());
        assertThatThrownBy(() -> made(1, 2, NOW.plusSeconds(11))).isInstanceOf(Conflict.class);
    }

    @Test
    void what_was_left_and_what_lasts_too_long_is_found() {
        var left = made(1, 2, NOW.minusSeconds(100));
        var never = made(1, 3, NOW.minusSeconds(70));
        var running = made(1, 4, NOW.minusSeconds(100));
        var endless = made(1, 5, NOW.minus(Duration.ofHours(7)));
        left.feed(NOW.minusSeconds(61));
        running.feed(NOW.minusSeconds(50));
        endless.feed(NOW.minus(Duration.ofHours(7)));
        endless.feed(NOW.minus(Duration.ofHours(7)).plusSeconds(59));
        em.flush();
        assertThat(rows.left(NOW.minusSeconds(60), NOW.minus(Duration.ofHours(6)), 10))
                .containsExactlyInAnyOrder(left.publicId(), never.publicId(), endless.publicId());
    }

    private LiveBroadcast made(long classId, long lessonId, Instant at) {
        var made = new LiveBroadcast(classId, lessonId, 7, at);
        rows.add(made, TAKEN);
        return made;
    }
}
