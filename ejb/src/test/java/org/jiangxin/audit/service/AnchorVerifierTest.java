package org.jiangxin.audit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.hibernate.cfg.Configuration;
import org.jiangxin.audit.entity.AnchorLeaf;
import org.jiangxin.audit.entity.AuditEntry;
import org.jiangxin.audit.entity.AuditShard;
import org.jiangxin.audit.entity.RecordAnchor;
import org.jiangxin.audit.entity.VerificationKind;
import org.jiangxin.audit.event.AuditRecorded;
import org.jiangxin.audit.repository.TestedAuditEntries;
import org.jiangxin.audit.repository.TestedRecordAnchors;
import org.jiangxin.shared.crypto.KeyRing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * ATK-34 with the owner's rights: rows, chains and seals of a migrated embedded database are edited so that every chain fits again. The
 * seals name the row; the seal kept outside names even a rewritten seal.
 */
class AnchorVerifierTest {
    private static final String SUBJECT = "Account";
    private static final String ONE_THING = "7";
    private static final int SHARD = AuditShard.of(SUBJECT, ONE_THING);
    private static final long STREAM = SHARD + 1L;
    private static final Instant FIRST_NIGHT = Instant.parse("2026-11-23T18:20:00Z");
    private static int databases;

    private final String url = "jdbc:h2:mem:anchors" + ++databases;
    private Connection owner;
    private EntityManagerFactory factory;
    private EntityManager em;

    @BeforeEach
    void seal_two_nights() throws SQLException {
        Flyway.configure()
                .dataSource(url + ";MODE=Oracle;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1", "OWNER", "owner")
                .locations("classpath:db/migration/common", "classpath:db/migration/h2")
                .placeholders(Map.of("appUser", "JX_APP", "appPassword", "jx_app", "schema", "JIANGXIN"))
                .schemas("JIANGXIN")
                .outOfOrder(true)
                .load()
                .migrate();
        owner = DriverManager.getConnection(url + ";SCHEMA=JIANGXIN", "OWNER", "owner");
        var configuration = new Configuration();
        List.of(AuditEntry.class, AuditShard.class, RecordAnchor.class, AnchorLeaf.class)
                .forEach(configuration::addAnnotatedClass);
        factory = configuration
                .setProperty("hibernate.dialect", "org.hibernate.dialect.OracleDialect")
                .setProperty("hibernate.boot.allow_jdbc_metadata_access", "false")
                .setProperty("jakarta.persistence.database-product-name", "Oracle")
                .setProperty("jakarta.persistence.database-major-version", "19")
                .setProperty("jakarta.persistence.database-minor-version", "0")
                .setProperty("hibernate.id.sequence.increment_size_mismatch_strategy", "none")
                .setProperty("hibernate.jdbc.time_zone", "UTC")
                .setProperty("hibernate.connection.url", url + ";SCHEMA=JIANGXIN")
                .setProperty("hibernate.connection.username", "JX_APP")
                .setProperty("hibernate.connection.password", "jx_app")
                .buildSessionFactory();
        em = factory.createEntityManager();
        append(1, 6);
        seal(FIRST_NIGHT);
        append(7, 10);
        seal(FIRST_NIGHT.plusSeconds(86_400));
    }

    @AfterEach
    void close() throws SQLException {
        if (em.getTransaction().isActive()) {
            em.getTransaction().rollback();
        }
        em.close();
        factory.close();
        owner.close();
    }

    @Test
    void untouched_records_are_intact_and_a_day_is_sealed_once() {
        assertThat(seal(FIRST_NIGHT.plusSeconds(90_000)))
                .as("the same day again")
                .isNull();
        var report = verify(Map.of());

        assertThat(report.findings()).isEmpty();
        assertThat(report.anchors()).isEqualTo(2);
        assertThat(report.leaves()).as("the one stream that grew, each night").isEqualTo(2);
    }

    @Test
    void the_application_user_itself_can_neither_change_nor_remove_a_seal() throws SQLException {
        try (var app = DriverManager.getConnection(url + ";SCHEMA=JIANGXIN", "JX_APP", "jx_app");
                var statement = app.createStatement()) {
            for (var sql : List.of(
                    "UPDATE record_anchors SET leaf_root = anchor_hash",
                    "DELETE FROM record_anchors",
                    "UPDATE anchor_leaves SET entry_count = 1",
                    "DELETE FROM anchor_leaves")) {
                assertThatThrownBy(() -> statement.executeUpdate(sql)).isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void atk34_a_row_rewritten_together_with_its_chain_is_named() throws SQLException {
        change("UPDATE audit_entries SET actor = '9' WHERE shard_position = 5");
        for (var place = 5; place <= 10; place++) {
            chain(place);
        }
        change("UPDATE audit_shards SET head_hash = (SELECT e.entry_hash FROM audit_entries e"
                + " WHERE e.shard_position = 10) WHERE shard = " + SHARD);

        assertThat(verify(Map.of()).findings())
                .containsExactly(
                        "AUDIT_TRAIL, stream " + STREAM + ", row 6: is not the row that was sealed (seal 1)",
                        "AUDIT_TRAIL, stream " + STREAM + ", row 10: is not the row that was sealed (seal 2)");
    }

    @Test
    void atk34_an_end_cut_off_together_with_its_head_is_named() throws SQLException {
        change("DELETE FROM audit_entries WHERE shard_position > 8");
        change("UPDATE audit_shards SET entry_count = 8, head_hash = (SELECT e.entry_hash FROM audit_entries e"
                + " WHERE e.shard_position = 8) WHERE shard = " + SHARD);

        assertThat(verify(Map.of()).findings())
                .containsExactly("AUDIT_TRAIL, stream " + STREAM + ", row 10: is missing (seal 2)");
    }

    @Test
    void what_is_under_a_seal_cannot_be_made_to_fit() throws SQLException {
        change("UPDATE anchor_leaves SET head_hash = RPAD('a', 64, 'a') WHERE anchor_number = 1");

        assertThat(verify(Map.of()).findings())
                .anySatisfy(finding -> assertThat(finding).contains("what is under the seal was changed"))
                .anySatisfy(finding -> assertThat(finding).contains("is not the row that was sealed (seal 1)"));
    }

    @Test
    void a_seal_made_anew_is_not_signed() throws SQLException {
        change("UPDATE record_anchors SET leaf_count = 7 WHERE anchor_number = 2");
        em.clear();
        var forged = TestedRecordAnchors.on(em).find(2).orElseThrow().hash();
        change("UPDATE record_anchors SET anchor_hash = '" + forged + "' WHERE anchor_number = 2");

        assertThat(verify(Map.of()).findings())
                .anySatisfy(finding -> assertThat(finding).contains("seal 2", "signature is not ours"));
    }

    @Test
    void atk34_a_seal_that_was_removed_or_replaced_is_shown_by_the_one_kept_outside() throws SQLException {
        var kept = TestedRecordAnchors.on(em).find(2).orElseThrow().anchorHash();
        assertThat(verify(Map.of(2L, kept)).isIntact()).isTrue();
        assertThat(verify(Map.of(2L, "b".repeat(64))).findings())
                .singleElement()
                .asString()
                .contains("is not the one that was kept outside");

        change("DELETE FROM anchor_leaves WHERE anchor_number = 2");
        change("DELETE FROM record_anchors WHERE anchor_number = 2");
        assertThat(verify(Map.of()).isIntact())
                .as("the database alone does not show it")
                .isTrue();
        assertThat(verify(Map.of(2L, kept)).findings())
                .singleElement()
                .asString()
                .contains("seal 2: kept outside, and not here any more");
    }

    private void append(int from, int to) {
        em.getTransaction().begin();
        var appender = new AuditAppender();
        appender.entries = TestedAuditEntries.on(em);
        appender.clock = Clock.fixed(FIRST_NIGHT, ZoneOffset.UTC);
        for (var number = from; number <= to; number++) {
            appender.append(
                    "event-" + number,
                    new AuditRecorded(
                            FIRST_NIGHT.minusSeconds(1000 - number),
                            ONE_THING,
                            "identity.session.superseded",
                            SUBJECT,
                            ONE_THING,
                            "{\"n\":" + number + "}"));
        }
        em.getTransaction().commit();
    }

    private AnchorView seal(Instant now) {
        var service = new AnchorService();
        service.anchors = TestedRecordAnchors.on(em);
        service.sources = sources();
        service.signer = signer();
        service.clock = Clock.fixed(now, ZoneOffset.UTC);
        service.audit = new AuditTrail() {
            @Override
            public void record(String action, String subjectType, Object subjectId, Map<String, ?> details) {
                assertThat(action).isEqualTo("audit.records.sealed");
            }
        };
        em.getTransaction().begin();
        var made = service.seal().orElse(null);
        em.getTransaction().commit();
        return made;
    }

    private AnchorReport verify(Map<Long, String> kept) {
        em.clear();
        var verifier = new AnchorVerifier();
        verifier.anchors = TestedRecordAnchors.on(em);
        verifier.sources = sources();
        verifier.signer = signer();
        verifier.log = new VerificationLog() {
            @Override
            public void record(VerificationKind kind, long checked, long findings) {
                assertThat(kind).isEqualTo(VerificationKind.ANCHORS);
            }
        };
        return verifier.verify(kept);
    }

    private ChainSources sources() {
        var trail = new TrailHeads();
        trail.entries = TestedAuditEntries.on(em);
        return new ChainSources() {
            @Override
            List<ChainHeads> all() {
                return List.of(trail);
            }
        };
    }

    private static AnchorSigner signer() {
        var signer = new AnchorSigner();
        signer.keys = new KeyRing() {
            @Override
            public byte[] key(String purpose, int keyId) {
                return "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
            }
        };
        return signer;
    }

    /** What an attacker who read the source does: chains a row to the one before it again. */
    private void chain(int place) throws SQLException {
        change(
                "UPDATE audit_entries SET previous_hash = (SELECT e.entry_hash FROM audit_entries e WHERE e.shard_position = "
                        + (place - 1) + ") WHERE shard_position = " + place);
        em.clear();
        var forged = TestedAuditEntries.on(em).at(SHARD, place).orElseThrow().hashAt(place);
        change("UPDATE audit_entries SET entry_hash = '" + forged + "' WHERE shard_position = " + place);
    }

    private void change(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
