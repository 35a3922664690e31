package org.jiangxin.governance.service;

import static org.jiangxin.shared.security.Role.SYSTEM_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.jiangxin.audit.service.AuditTrail;

/** The audit entry about messages put back, in a transaction of its own after the broker has moved them. */
@Stateless
public class ReplayRecord {
    @Inject
    AuditTrail audit;

    @RolesAllowed(SYSTEM_ADMIN)
    public void write(String action, String subject, Map<String, ?> details) {
        audit.record(action, "Message", subject, details);
    }
}
