package org.jiangxin.catalog.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiangxin.catalog.entity.PolicyDecision;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.catalog.entity.PolicyScope;
import org.jiangxin.catalog.entity.PolicySnapshot;
import org.jiangxin.catalog.entity.PolicyTerm;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.sql.MigratedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Policy decisions and snapshots on the migrated embedded database, as the application's user. */
class PolicyRepositoriesTest {
    private static final MigratedDatabase DATABASE = MigratedDatabase.named("policy");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final PolicyScope COUNTY = PolicyScope.region("990101");
    private static final Refusal TAKEN = Refusal.of("catalog.policy.meanwhile");
    private static EntityManagerFactory factory;

    private EntityManager em;
    private PolicyDecisions decisions;
    private PolicySnapshots snapshots;

    @BeforeAll
    static void migrate() throws SQLException {
        try (var owner = DriverManager.getConnection(DATABASE.ownerUrl(), "OWNER", "owner");
                var statement = owner.createStatement()) {
            statement.execute(
                    "ALTER TABLE JIANGXIN.policy_decisions DROP CONSTRAINT JIANGXIN.fk_policy_decisions_decided_by");
        }
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
        decisions = new PolicyDecisions();
        decisions.em = em;
        snapshots = new PolicySnapshots();
        snapshots.em = em;
    }

    @AfterEach
    void rollBack() {
        em.getTransaction().rollback();
        em.close();
    }

    private static PolicyDecision decision(PolicyScope scope, PolicyDecision before, Integer amount) {
        return new PolicyDecision(
                scope,
                PolicyKey.DAY_CAP,
                before,
                amount,
                false,
                new PolicyTerm(DAY, null, "1", "办法"),
                "局",
                1,
                Instant.EPOCH);
    }

    @Test
    void decisions_are_found_by_their_scopes_and_in_the_order_they_were_made() {
        var first = decision(COUNTY, null, 300);
        decisions.add(first, TAKEN);
        decisions.add(decision(COUNTY, first, null), TAKEN);
        decisions.add(decision(PolicyScope.project(7), null, 240), TAKEN);
        em.clear();

        assertThat(decisions.history(COUNTY.ref(), PolicyKey.DAY_CAP))
                .extracting(PolicyDecision::revision)
                .containsExactly(2, 1);
        assertThat(decisions.history(COUNTY.ref(), PolicyKey.DAY_CAP).get(0).supersedesId())
                .isEqualTo(first.id());
        assertThat(decisions.history(COUNTY.ref(), PolicyKey.TICK_MEAN)).isEmpty();
        assertThat(decisions.ofScopes(List.of("990101", "P7"))).hasSize(3);
        assertThat(decisions.ofScopes(List.of("990100"))).isEmpty();
    }

    @Test
    void of_two_decisions_made_in_the_same_moment_the_second_is_refused() {
        decisions.add(decision(COUNTY, null, 300), TAKEN);
        assertThatThrownBy(() -> decisions.add(decision(COUNTY, null, 200), TAKEN))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void a_snapshot_is_kept_once() {
        assertThat(snapshots.add(new PolicySnapshot("p-1", "day.capMinutes=360 DEFAULT", Instant.EPOCH)))
                .isTrue();
        em.clear();
        assertThat(snapshots.find("p-1"))
                .hasValueSatisfying(found -> assertThat(found.content()).isEqualTo("day.capMinutes=360 DEFAULT"));
        assertThat(snapshots.find("p-2")).isEmpty();
        em.clear();
        assertThat(snapshots.add(new PolicySnapshot("p-1", "other", Instant.EPOCH)))
                .isFalse();
    }

    @Test
    void the_application_can_neither_change_nor_remove_what_was_decided() {
        for (var forbidden : List.of(
                "update policy_decisions set amount = 1",
                "delete from policy_decisions",
                "update policy_snapshots set content = 'x'",
                "delete from policy_snapshots")) {
            assertThatThrownBy(() -> em.createNativeQuery(forbidden).executeUpdate())
                    .as(forbidden)
                    .rootCause()
                    .hasMessageContaining("Not enough rights");
        }
    }
}
