package org.jiangxin.notification.service;

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

/** Every ten seconds sends what is due: tried before, left by a dead node, or missed. Empties the simulators hourly. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@RunAs(Role.SYSTEM)
public class NoticeSweeper {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeSweeper.class);

    private final AtomicBoolean running = new AtomicBoolean();

    @Inject
    DeliveryService deliveries;

    @Inject
    NoticeSender sender;

    @Inject
    SimulatorService simulator;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sweep() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            deliveries.due().forEach(sender::send);
        } catch (RuntimeException e) {
            LOG.warn("Sweep of deliveries stopped, tried again in 10 s: {}", e.toString());
        } finally {
            running.set(false);
        }
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void forget() {
        simulator.forgetOld();
    }
}
