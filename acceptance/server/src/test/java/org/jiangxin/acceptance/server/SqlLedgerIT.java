package org.jiangxin.acceptance.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiangxin.acceptance.harness.SqlLedger;
import org.junit.jupiter.api.Test;

/** Runs last: every statement the server sent during this module's tests is in the inventory that the Oracle gate has read. */
class SqlLedgerIT {
    @Test
    void no_statement_was_sent_that_the_oracle_gate_has_not_seen() {
        assertThat(SqlLedger.unknown(TinyPlatform.sqlLedger())).isEmpty();
    }
}
