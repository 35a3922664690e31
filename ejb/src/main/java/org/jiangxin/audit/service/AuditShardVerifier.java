package org.jiangxin.audit.service;

import static org.jiangxin.shared.security.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.jiangxin.audit.repository.AuditEntries;

/** Verifies one chain of the trail. {@link AuditVerifier} asks for all of them. */
@Stateless
public class AuditShardVerifier {
    @Inject
    AuditEntries entries;

    /** REQUIRES_NEW: the head is locked for the time of one chain, so that an entry appended meanwhile is no finding. */
    @RolesAllowed({SYSTEM, AUDIT_ADMIN})
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public AuditReport verify(int shard, List<KeptHead> kept) {
        var head = entries.lockHead(shard);
        var now = new KeptHead(shard, head.entryCount(), head.headHash());
        var check = new ChainCheck(entries, head, kept);
        var finding = check.run();
        return new AuditReport(check.position(), List.of(now), finding.stream().toList());
    }
}
