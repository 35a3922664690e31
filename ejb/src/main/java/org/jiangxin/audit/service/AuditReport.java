package org.jiangxin.audit.service;

import java.util.List;

/**
 * Outcome of a verification.
 *
 * @param entries entries read
 * @param heads heads of all chains now, to be kept outside of the database
 * @param findings the first misfit of each broken chain
 */
public record AuditReport(long entries, List<KeptHead> heads, List<AuditFinding> findings) {
    public AuditReport {
        heads = List.copyOf(heads);
        findings = List.copyOf(findings);
    }

    public boolean isIntact() {
        return findings.isEmpty();
    }
}
