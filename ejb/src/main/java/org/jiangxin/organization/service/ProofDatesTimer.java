package org.jiangxin.organization.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jiangxin.shared.security.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every hour looks whose proof ends; two nodes at once are sorted out by the version of the row. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@RunAs(Role.SYSTEM)
public class ProofDatesTimer {
    private static final Logger LOG = LoggerFactory.getLogger(ProofDatesTimer.class);

    @Inject
    ProofDates dates;

    @Schedule(hour = "*", minute = "23", persistent = false)
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void look() {
        try {
            dates.tell();
        } catch (RuntimeException e) {
            LOG.warn("Dates of proof not told, tried again in an hour: {}", e.toString());
        }
    }
}
