package org.jiangxin.integrity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jiangxin.shared.security.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every night looks through the last days for clues and files what is due. Several days, because a night may have been missed; several
 * nodes at once are sorted out by the key of a clue.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@RunAs(Role.SYSTEM)
public class ClueTimer {
    private static final Logger LOG = LoggerFactory.getLogger(ClueTimer.class);
    private static final int DAYS = 3;

    private final AtomicBoolean running = new AtomicBoolean();

    @Inject
    ClueFinding finding;

    @Inject
    ClueFiling filing;

    @Schedule(hour = "2", minute = "40", timezone = "Asia/Shanghai", persistent = false)
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void look() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            var last = finding.yesterday();
            for (var back = DAYS - 1; back >= 0; back--) {
                var outcome = finding.find(last.minusDays(back));
                LOG.info("Clues of {}: {} raised in {} ms", outcome.day(), outcome.raised(), outcome.millis());
            }
            LOG.info("{} clues filed", filing.fileDue());
        } catch (RuntimeException e) {
            LOG.warn("Search for clues stopped, tried again tomorrow or by ./jiangxin find-clues: {}", e.toString());
        } finally {
            running.set(false);
        }
    }
}
