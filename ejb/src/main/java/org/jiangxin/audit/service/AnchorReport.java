package org.jiangxin.audit.service;

import java.io.Serializable;
import java.util.List;

/**
 * What a verification of the seals found.
 *
 * @param anchors seals recomputed
 * @param leaves streams under them that were held against their rows
 * @param findings what does not fit, each naming table and row
 */
public record AnchorReport(long anchors, long leaves, List<String> findings) implements Serializable {
    public AnchorReport {
        findings = List.copyOf(findings);
    }

    public boolean isIntact() {
        return findings.isEmpty();
    }
}
