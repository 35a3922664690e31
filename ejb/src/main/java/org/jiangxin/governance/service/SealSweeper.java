package org.jiangxin.governance.service;

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
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jiangxin.audit.service.AnchorService;
import org.jiangxin.shared.security.Role;
import org.jiangxin.shared.time.ChinaTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals the records every night, and brings the seals out of the database. Asked every hour, so that a night on which the platform stood
 * still, or the mail relay did, is made up by itself.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@RunAs(Role.SYSTEM)
public class SealSweeper {
    private static final Logger LOG = LoggerFactory.getLogger(SealSweeper.class);
    private static final int FIRST_HOUR = 2;

    private final AtomicBoolean running = new AtomicBoolean();

    @Inject
    AnchorService anchors;

    @Inject
    SealDelivery delivery;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "20", second = "0", persistent = false)
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sweep() {
        if (clock.instant().atZone(ChinaTime.ZONE).getHour() < FIRST_HOUR || !running.compareAndSet(false, true)) {
            return;
        }
        try {
            anchors.seal();
        } catch (RuntimeException e) {
            // Another node may have been first; what is missing then is tried again in an hour.
            LOG.warn("Records were not sealed, tried again in an hour: {}", e.toString());
        }
        try {
            delivery.deliver();
        } catch (RuntimeException e) {
            LOG.warn("Seals were not delivered, tried again in an hour: {}", e.toString());
        } finally {
            running.set(false);
        }
    }
}
