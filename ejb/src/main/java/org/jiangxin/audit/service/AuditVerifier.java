package org.jiangxin.audit.service;

import static org.jiangxin.shared.security.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.jiangxin.audit.entity.AuditShard;
import org.jiangxin.audit.entity.VerificationKind;

/**
 * Recomputes every chain of the trail from its first entry (DESIGN §8, INTEGRITY §2) and names the first row of each that was
 * changed, removed, added or moved, with its day. Heads kept outside of the database also show an end that was cut off together
 * with its head. Reads in parts, so a trail of any length needs the same memory.
 */
@Stateless
public class AuditVerifier {
    @Inject
    AuditShardVerifier shards;

    @Inject
    VerificationLog log;

    /**
     * Verifies all chains.
     *
     * @param kept heads of an earlier report; empty when there are none
     */
    @RolesAllowed({SYSTEM, AUDIT_ADMIN})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public AuditReport verify(List<KeptHead> kept) {
        var reports = IntStream.range(0, AuditShard.COUNT)
                .mapToObj(shard -> shards.verify(shard, kept))
                .toList();
        var report = new AuditReport(
                reports.stream().mapToLong(AuditReport::entries).sum(),
                reports.stream().flatMap(part -> part.heads().stream()).toList(),
                reports.stream().flatMap(part -> part.findings().stream()).toList());
        log.record(
                VerificationKind.AUDIT_TRAIL,
                report.entries(),
                report.findings().size());
        return report;
    }
}
