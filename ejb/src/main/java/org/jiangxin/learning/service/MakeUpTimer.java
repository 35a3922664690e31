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
import org.jiangxin.shared.security.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every night: checks whose days for making up are over. On two nodes the second one finds nothing left to do. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@RunAs(Role.SYSTEM)
public class MakeUpTimer {
    private static final Logger LOG = LoggerFactory.getLogger(MakeUpTimer.class);
    private static final int AT_ONCE = 500;

    @Inject
    MakeUps makeUps;

    @Schedule(hour = "0", minute = "20", timezone = "Asia/Shanghai", persistent = false)
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void settle() {
        LOG.info("{} missed checks were not made up for in time", lapseAll());
    }

    /** Takes back what waited for checks whose days are over. @return how many lessons of enrolments */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public int lapseAll() {
        var last = 0L;
        var lapsed = 0;
        for (var found = makeUps.over(last, AT_ONCE); !found.isEmpty(); found = makeUps.over(last, AT_ONCE)) {
            for (var one : found) {
                last = one.id();
                lapsed += lapse(one) ? 1 : 0;
            }
        }
        return lapsed;
    }

    private boolean lapse(MakeUps.Over one) {
        try {
            return makeUps.lapse(one);
        } catch (RuntimeException e) {
            LOG.warn(
                    "Enrolment {}, lesson {}: left until tomorrow or the learner comes back: {}",
                    one.enrolmentId(),
                    one.lessonId(),
                    e.toString());
            return false;
        }
    }
}
