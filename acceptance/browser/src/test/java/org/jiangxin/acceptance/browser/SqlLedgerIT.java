package org.jiangxin.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiangxin.acceptance.harness.Platform;
import org.jiangxin.acceptance.harness.SqlLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Runs last, in the soak: what the pages made the server send is in the inventory that the Oracle gate has read. */
@EnabledIfSystemProperty(named = "soak", matches = "true")
class SqlLedgerIT {
    @Test
    void no_statement_was_sent_that_the_oracle_gate_has_not_seen() {
        DemoPlatform.get();
        assertThat(SqlLedger.unknown(Platform.projectRoot().resolve("acceptance/target/sql-ledger-demo.txt")))
                .isEmpty();
    }
}
