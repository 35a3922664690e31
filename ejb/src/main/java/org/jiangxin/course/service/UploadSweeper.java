package org.jiangxin.course.service;

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

/** Gives up uploads that nobody went on with and frees their space. May run on every node: the second finds nothing to do. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@RunAs(Role.SYSTEM)
public class UploadSweeper {
    private static final Logger LOG = LoggerFactory.getLogger(UploadSweeper.class);

    @Inject
    UploadSteps steps;

    @Inject
    UploadFiles files;

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void sweep() {
        try {
            steps.abandonIdle().forEach(files::delete);
        } catch (RuntimeException e) {
            LOG.warn("Upload sweep stopped, tried again in 10 min: {}", e.toString());
        }
    }
}
