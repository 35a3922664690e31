package org.jiangxin.audit.service;

import static org.jiangxin.shared.security.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jiangxin.audit.entity.VerificationKind;
import org.jiangxin.audit.entity.VerificationRun;
import org.jiangxin.audit.repository.VerificationRuns;
import org.jiangxin.shared.security.Caller;

/** When records were last recomputed and what was found; a proof that nobody runs proves nothing. */
@Stateless
public class VerificationLog {
    @Inject
    VerificationRuns runs;

    @Inject
    AuditTrail audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** REQUIRES_NEW: a verification reads outside of any transaction; that it ran is kept whatever becomes of its caller. */
    @RolesAllowed({SYSTEM, AUDIT_ADMIN})
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void record(VerificationKind kind, long checked, long findings) {
        runs.add(new VerificationRun(kind, clock.instant(), caller.name(), checked, findings));
        audit.record("audit.records.verified", "Records", kind, Map.of("checked", checked, "findings", findings));
    }

    @RolesAllowed({SYSTEM, AUDIT_ADMIN, SYSTEM_ADMIN, OPERATIONS})
    public Optional<VerificationView> latest(VerificationKind kind) {
        return runs.latest(kind)
                .map(run -> new VerificationView(run.kind(), run.ranAt(), run.checked(), run.findings()));
    }
}
