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
import org.jiangxin.shared.security.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every night: nothing of a face is kept longer than it is of use. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@RunAs(Role.SYSTEM)
public class FaceTimer {
    private static final Logger LOG = LoggerFactory.getLogger(FaceTimer.class);

    @Inject
    FaceEnrolment enrolment;

    @Schedule(hour = "3", minute = "20", timezone = "Asia/Shanghai", persistent = false)
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void tidy() {
        try {
            LOG.info("{} face templates of ended classes deleted", enrolment.tidy());
        } catch (RuntimeException e) {
            LOG.warn(
                    "Face data could not be tidied, tried again tomorrow or by ./jiangxin tidy-faces: {}",
                    e.toString());
        }
    }
}
