package org.jiangxin.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.jiangxin.acceptance.harness.Platform;
import org.jiangxin.acceptance.harness.SqlLedger;
import org.junit.jupiter.api.Test;

/**
 * Runs last, in an execution of its own: what the servers of this and the earlier modules sent is in the inventory that the Oracle gate has read, whether a
 * page, a call, a consumer or a timer was the cause.
 */
class SqlLedgerIT {
    @Test
    void no_statement_was_sent_that_the_oracle_gate_has_not_seen() throws IOException {
        var read = 0;
        try (var ledgers =
                Files.newDirectoryStream(Platform.projectRoot().resolve("acceptance/target"), "sql-ledger-*.txt")) {
            for (var ledger : ledgers) {
                read++;
                assertThat(SqlLedger.unknown(ledger))
                        .as(ledger.getFileName().toString())
                        .isEmpty();
            }
        }
        assertThat(read).as("ledgers of servers").isPositive();
    }
}
