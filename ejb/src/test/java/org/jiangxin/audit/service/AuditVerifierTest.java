package org.jiangxin.audit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.hibernate.cfg.Configuration;
import org.jiangxin.audit.entity.AuditEntry;
import org.jiangxin.audit.entity.AuditShard;
import org.jiangxin.audit.entity.VerificationKind;
import org.jiangxin.audit.event.AuditRecorded;
import org.jiangxin.audit.repository.TestedAuditEntries;
import org.jiangxin.audit.service.AuditFinding.Kind;
import org.jiangxin.shared.crypto.HashChain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever owns the database tries to bend the trail of a migrated embedded database; the verifier names the row and the day. */
class AuditVerifierTest {
    private static final String SUBJECT = "Account";
    private static final String ONE_THING = "7";
    private static final int SHARD = AuditShard.of(SUBJECT, ONE_THING);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static int databases;

    private final String url = "jdbc:h2:mem:audit" + ++databases;
    private Connection owner;
    private EntityManagerFactory factory;
    private EntityManager em;

    @BeforeEach
    void write_ten_entries() throws SQLException {
        var ownerUrl = url + ";MODE=Oracle;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";
        Flyway.configure()
                .dataSource(ownerUrl, "OWNER", "owner")
                .locations("classpath:db/migration/common", "classpath:db/migration/h2")
                .placeholders(Map.of("appUser", "JX_APP", "appPassword", "jx_app", "schema", "JIANGXIN"))
                .schemas("JIANGXIN")
                .outOfOrder(true)
                .load()
                .migrate();
        owner = DriverManager.getConnection(url + ";SCHEMA=JIANGXIN", "OWNER", "owner");
        factory = new Configuration()
                .addAnnotatedClass(AuditEntry.class)
                .addAnnotatedClass(AuditShard.class)
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
        em.getTransaction().begin();
        for (int number = 1; number <= 10; number++) {
            append(number);
        }
        em.getTransaction().commit();
        em.clear();
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
    void an_untouched_trail_is_intact_and_its_heads_can_be_kept() {
        var report = verify(List.of());

        assertThat(report.isIntact()).isTrue();
        assertThat(report.entries()).isEqualTo(10);
        assertThat(verify(KeptHead.parse("kept " + report.heads().get(0).text() + "\n"))
                        .isIntact())
                .isTrue();
    }

    @Test
    void the_application_user_itself_can_neither_change_nor_remove_an_entry() throws SQLException {
        try (var app = DriverManager.getConnection(url + ";SCHEMA=JIANGXIN", "JX_APP", "jx_app");
                var statement = app.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("UPDATE audit_entries SET actor = '8'"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM audit_entries"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void a_changed_row_is_named() throws SQLException {
        change("UPDATE audit_entries SET details = '{\"n\":99}' WHERE shard_position = 4");
        assertThat(onlyFinding()).isEqualTo(found(Kind.CHANGED, 4));
    }

    @Test
    void a_changed_time_is_a_change() throws SQLException {
        change("UPDATE audit_entries SET occurred_at = TIMESTAMP '2026-11-01 00:00:00+00:00' WHERE shard_position = 1");
        assertThat(onlyFinding()).isEqualTo(found(Kind.CHANGED, 1));
    }

    @Test
    void a_hash_that_is_no_hash_is_a_change() throws SQLException {
        change("UPDATE audit_entries SET previous_hash = 'none' WHERE shard_position = 6");
        assertThat(onlyFinding()).isEqualTo(found(Kind.CHANGED, 6));
    }

    @Test
    void a_row_changed_together_with_its_own_hash_is_named_by_what_follows_it() throws SQLException {
        change("UPDATE audit_entries SET actor = '9' WHERE shard_position = 4");
        rehash(4);
        assertThat(onlyFinding()).isEqualTo(found(Kind.CHANGED, 4));
    }

    @Test
    void a_removed_row_is_missing() throws SQLException {
        change("DELETE FROM audit_entries WHERE shard_position = 4");
        assertThat(onlyFinding()).isEqualTo(new AuditFinding(Kind.MISSING, "audit_entries", SHARD, 4, null, DAY));
    }

    @Test
    void a_removed_row_is_missing_even_when_the_others_move_up() throws SQLException {
        change("DELETE FROM audit_entries WHERE shard_position = 4");
        for (int place = 5; place <= 10; place++) {
            change("UPDATE audit_entries SET shard_position = " + (place - 1) + " WHERE shard_position = " + place);
        }
        change("UPDATE audit_shards SET entry_count = 9 WHERE shard = " + SHARD);
        assertThat(onlyFinding()).isEqualTo(new AuditFinding(Kind.MISSING, "audit_entries", SHARD, 4, null, DAY));
    }

    @Test
    void an_inserted_row_is_named_with_and_without_a_fitting_hash() throws SQLException {
        makeRoomAt(4);
        insertCopyOf(2, 4);
        assertThat(onlyFinding())
                .extracting(AuditFinding::kind, AuditFinding::position, AuditFinding::rowId)
                .containsExactly(Kind.INSERTED, 4L, 999L);

        change("UPDATE audit_entries SET previous_hash = (SELECT e.entry_hash FROM audit_entries e"
                + " WHERE e.shard_position = 3) WHERE shard_position = 4");
        rehash(4);
        assertThat(onlyFinding())
                .extracting(AuditFinding::kind, AuditFinding::position, AuditFinding::rowId)
                .containsExactly(Kind.INSERTED, 4L, 999L);
    }

    @Test
    void a_row_added_behind_the_head_is_inserted() throws SQLException {
        insertCopyOf(2, 11);
        assertThat(onlyFinding())
                .extracting(AuditFinding::kind, AuditFinding::position)
                .containsExactly(Kind.INSERTED, 11L);
    }

    @Test
    void swapped_rows_are_named_near_and_far() throws SQLException {
        swap(4, 5);
        assertThat(onlyFinding())
                .extracting(AuditFinding::kind, AuditFinding::position)
                .containsExactly(Kind.SWAPPED, 4L);
        swap(4, 5);
        assertThat(verify(List.of()).isIntact()).isTrue();
        swap(3, 9);
        assertThat(onlyFinding())
                .extracting(AuditFinding::kind, AuditFinding::position)
                .containsExactly(Kind.SWAPPED, 3L);
    }

    @Test
    void a_cut_end_is_missing_while_the_head_still_names_it() throws SQLException {
        change("DELETE FROM audit_entries WHERE shard_position > 8");
        assertThat(onlyFinding()).isEqualTo(new AuditFinding(Kind.MISSING, "audit_entries", SHARD, 9, null, DAY));
    }

    @Test
    void an_end_cut_off_together_with_its_head_is_found_by_the_kept_head_alone() throws SQLException {
        var kept = verify(List.of()).heads();
        change("DELETE FROM audit_entries WHERE shard_position > 8");
        change("UPDATE audit_shards SET entry_count = 8, head_hash = (SELECT e.entry_hash FROM audit_entries e"
                + " WHERE e.shard_position = 8) WHERE shard = " + SHARD);

        assertThat(verify(List.of()).isIntact()).isTrue();
        assertThat(verify(kept).findings())
                .containsExactly(new AuditFinding(Kind.TAIL_REPLACED, "audit_entries", SHARD, 9, null, DAY));
    }

    @Test
    void an_end_written_anew_is_found_by_the_kept_head() throws SQLException {
        var kept = verify(List.of()).heads();
        change("UPDATE audit_entries SET actor = '9' WHERE shard_position = 10");
        rehash(10);
        change("UPDATE audit_shards SET head_hash = (SELECT e.entry_hash FROM audit_entries e"
                + " WHERE e.shard_position = 10) WHERE shard = " + SHARD);

        assertThat(verify(List.of()).isIntact()).isTrue();
        assertThat(verify(kept).findings()).containsExactly(found(Kind.TAIL_REPLACED, 10));
    }

    @Test
    void a_head_that_names_another_hash_is_found() throws SQLException {
        change("UPDATE audit_shards SET head_hash = RPAD('1', 64, '1') WHERE shard = " + SHARD);
        assertThat(onlyFinding())
                .extracting(AuditFinding::kind, AuditFinding::table)
                .containsExactly(Kind.HEAD_CHANGED, "audit_shards");
    }

    @Test
    void what_looks_like_personal_data_never_enters_the_trail() {
        em.getTransaction().begin();
        var appender = appender();
        appender.append(
                "event-personal",
                new AuditRecorded(
                        Instant.parse("2026-11-24T01:00:00Z"),
                        ONE_THING,
                        "identity.account.changed",
                        SUBJECT,
                        ONE_THING,
                        "{\"to\":\"13800138000\",\"id\":\"11010519491231002X\",\"mail\":\"li@example.com\"}"));
        em.flush();
        var written = TestedAuditEntries.on(em).at(SHARD, 11).orElseThrow();
        assertThat(written.details()).doesNotContain("13800138000", "11010519491231002X", "li@example.com");
    }

    private void append(int number) {
        appender()
                .append(
                        "event-" + number,
                        new AuditRecorded(
                                Instant.parse("2026-11-24T01:00:00Z").plusSeconds(number),
                                ONE_THING,
                                "identity.session.superseded",
                                SUBJECT,
                                ONE_THING,
                                "{\"n\":" + number + "}"));
    }

    private AuditAppender appender() {
        var appender = new AuditAppender();
        appender.entries = TestedAuditEntries.on(em);
        appender.clock = Clock.fixed(Instant.parse("2026-11-24T02:00:00Z"), ZoneOffset.UTC);
        return appender;
    }

    private AuditReport verify(List<KeptHead> kept) {
        if (em.getTransaction().isActive()) {
            em.getTransaction().rollback();
        }
        em.clear();
        em.getTransaction().begin();
        var shards = new AuditShardVerifier();
        shards.entries = TestedAuditEntries.on(em);
        var verifier = new AuditVerifier();
        verifier.shards = shards;
        verifier.log = new VerificationLog() {
            @Override
            public void record(VerificationKind kind, long checked, long findings) {
                assertThat(kind).isEqualTo(VerificationKind.AUDIT_TRAIL);
            }
        };
        try {
            return verifier.verify(kept);
        } finally {
            em.getTransaction().rollback();
        }
    }

    private AuditFinding onlyFinding() {
        var report = verify(List.of());
        assertThat(report.findings()).hasSize(1);
        return report.findings().get(0);
    }

    private AuditFinding found(Kind kind, long position) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("SELECT id FROM audit_entries WHERE shard_position = " + position)) {
            row.next();
            return new AuditFinding(kind, "audit_entries", SHARD, position, row.getLong(1), DAY);
        }
    }

    private void change(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private void makeRoomAt(int place) throws SQLException {
        for (int moved = 10; moved >= place; moved--) {
            change("UPDATE audit_entries SET shard_position = " + (moved + 1) + " WHERE shard_position = " + moved);
        }
        change("UPDATE audit_shards SET entry_count = 11 WHERE shard = " + SHARD);
    }

    private void insertCopyOf(int place, int to) throws SQLException {
        change("INSERT INTO audit_entries SELECT 999, shard, " + to
                + ", 'forged', occurred_at, recorded_at, actor, action, subject_type, subject_id, details, previous_hash,"
                + " entry_hash FROM audit_entries WHERE shard_position = " + place);
    }

    private void swap(int one, int other) throws SQLException {
        change("UPDATE audit_entries SET shard_position = 1000 WHERE shard_position = " + one);
        change("UPDATE audit_entries SET shard_position = " + one + " WHERE shard_position = " + other);
        change("UPDATE audit_entries SET shard_position = " + other + " WHERE shard_position = 1000");
    }

    /** What an attacker who read the source does: gives a row the hash that its content asks for. */
    private void rehash(int place) throws SQLException {
        em.clear();
        var forged = TestedAuditEntries.on(em).at(SHARD, place).orElseThrow().hashAt(place);
        assertThat(forged).isNotEqualTo(HashChain.GENESIS);
        change("UPDATE audit_entries SET entry_hash = '" + forged + "' WHERE shard_position = " + place);
    }
}
