package org.jiangxin.exam.service;

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
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import org.jiangxin.shared.security.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every few seconds ends the attempts whose time is over, on each node. What a stopped platform could not end it ends after
 * the start: the rows say what is due, not the timer.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@RunAs(Role.SYSTEM)
public class DeadlineSweeper {
    private static final Logger LOG = LoggerFactory.getLogger(DeadlineSweeper.class);

    private final AtomicBoolean running = new AtomicBoolean();

    @Inject
    DeadlineService deadlines;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sweep() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            each(deadlines.overdue(), deadlines::handIn);
            each(deadlines.missed(), deadlines::miss);
        } catch (RuntimeException e) {
            LOG.warn("Sweep of exam deadlines stopped, tried again in 10 s: {}", e.toString());
        } finally {
            running.set(false);
        }
    }

    /** One that fails must not keep the others from their end. */
    private static void each(List<Long> attemptIds, LongConsumer end) {
        for (var attemptId : attemptIds) {
            try {
                end.accept(attemptId);
            } catch (RuntimeException e) {
                LOG.warn("Attempt {} could not be ended, tried again in 10 s: {}", attemptId, e.toString());
            }
        }
    }
}
