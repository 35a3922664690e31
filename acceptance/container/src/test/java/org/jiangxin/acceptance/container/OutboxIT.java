package org.jiangxin.acceptance.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.training.service.RosterService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Events leave with the transaction that made them and take effect once (DESIGN §6); roles are refused by the container. */
@ExtendWith(ArquillianExtension.class)
class OutboxIT {
    private static final long PATIENCE_MILLIS = 30_000;

    @EJB(lookup = "java:app/ejb/AuditTrail!org.jiangxin.audit.service.AuditTrail")
    AuditTrail trail;

    @EJB(lookup = "java:app/ejb/RosterService!org.jiangxin.training.service.RosterService")
    RosterService roster;

    @EJB
    InTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/JiangxinDS")
    DataSource database;

    @Deployment
    static EnterpriseArchive platform() {
        return Platform.with(OutboxIT.class);
    }

    @Test
    void what_is_committed_reaches_the_trail_once() throws Exception {
        var kept = "kept-" + UUID.randomUUID();
        transaction.commit(() -> {
            trail.record("test.thing.done", "Test", kept, Map.of("n", 1));
            return null;
        });

        await("SELECT COUNT(*) FROM audit_entries WHERE subject_id = '" + kept + "'", 1);
        await("SELECT COUNT(*) FROM outbox_messages WHERE body LIKE '%" + kept + "%' AND status = 'DONE'", 1);
        assertThat(count("SELECT COUNT(*) FROM audit_entries WHERE subject_id = '" + kept + "'"))
                .isEqualTo(1);
    }

    @Test
    void what_is_rolled_back_was_never_said() throws Exception {
        transaction.rollBack(() -> trail.record("test.thing.done", "Test", "taken-back", Map.of()));

        assertThat(count("SELECT COUNT(*) FROM outbox_messages WHERE body LIKE '%taken-back%'"))
                .isZero();
    }

    @Test
    void a_caller_without_the_role_is_refused() {
        assertThatThrownBy(() -> roster.openClasses()).isInstanceOf(EJBAccessException.class);
    }

    @Test
    void the_application_cannot_rewrite_the_trail() {
        assertThatThrownBy(() -> change("UPDATE audit_entries SET action = 'x'"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> change("DELETE FROM audit_entries")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> change("DELETE FROM answer_entries")).isInstanceOf(SQLException.class);
    }

    private void await(String query, long wanted) throws SQLException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (count(query) != wanted && System.nanoTime() < deadline) {
            Thread.sleep(100);
        }
        assertThat(count(query)).as(query).isEqualTo(wanted);
    }

    private long count(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void change(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
