package org.jiangxin.learning.service;

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
 * Closes the intervals of pages that are not heard of any more, also after the server was killed. May run on every node: each
 * lease is closed by compare-and-set, so a second sweeper, or the page coming back in the same moment, finds nothing to do.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@RunAs(Role.SYSTEM)
public class LeaseSweeper {
    private static final Logger LOG = LoggerFactory.getLogger(LeaseSweeper.class);

    private final AtomicBoolean running = new AtomicBoolean();

    @Inject
    ExpiredLeases expired;

    @Inject
    PlaybackSteps steps;

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sweep() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            expired.find().forEach(this::close);
        } catch (RuntimeException e) {
            LOG.warn("Lease sweep stopped, tried again in 15 s: {}", e.toString());
        } finally {
            running.set(false);
        }
    }

    private void close(long learnerId) {
        try {
            steps.expire(learnerId);
        } catch (Overtaken e) {
            LOG.debug("Lease of learner {} moved meanwhile", learnerId);
        } catch (RuntimeException e) {
            LOG.warn("Lease of learner {} not closed, tried again in 15 s: {}", learnerId, e.toString());
        }
    }
}
