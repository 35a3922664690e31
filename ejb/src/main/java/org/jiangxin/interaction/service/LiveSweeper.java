package org.jiangxin.interaction.service;

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
import java.util.HashSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jiangxin.shared.security.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends broadcasts that nobody feeds, stops this node's encoders of those that are over, and deletes their pictures. May run on every node.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@RunAs(Role.SYSTEM)
public class LiveSweeper {
    private static final Logger LOG = LoggerFactory.getLogger(LiveSweeper.class);

    private final AtomicBoolean running = new AtomicBoolean();

    @Inject
    LiveSteps steps;

    @Inject
    LiveStudio studio;

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sweep() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            steps.endLeft();
            var over = new HashSet<>(studio.open());
            over.removeAll(steps.open(over));
            over.forEach(studio::finish);
            var kept = new HashSet<>(studio.kept());
            kept.removeAll(steps.needed(kept));
            kept.forEach(studio::delete);
        } catch (RuntimeException e) {
            LOG.warn("Live sweep stopped, tried again in 15 s: {}", e.toString());
        } finally {
            running.set(false);
        }
    }
}
