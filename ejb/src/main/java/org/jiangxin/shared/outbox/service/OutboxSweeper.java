package org.jiangxin.shared.outbox.service;

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

/** Every few seconds sends what the relay could not: after a crash, a broker stop or a lost message. Runs on each node. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@RunAs(Role.SYSTEM)
public class OutboxSweeper {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxSweeper.class);

    private final AtomicBoolean running = new AtomicBoolean();

    @Inject
    OutboxDelivery delivery;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sweep() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            delivery.overdue().forEach(delivery::deliver);
        } catch (RuntimeException e) {
            LOG.warn("Outbox sweep stopped, tried again in 5 s: {}", e.toString());
        } finally {
            running.set(false);
        }
    }
}
