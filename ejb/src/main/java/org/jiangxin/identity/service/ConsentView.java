package org.jiangxin.identity.service;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jiangxin.identity.entity.ConsentDecision;
import org.jiangxin.identity.entity.ConsentDocument;

/**
 * A consent document and what its reader decided.
 *
 * @param document which
 * @param version in force
 * @param inForceSince first day of that version
 * @param needed whether the service cannot be given without it
 * @param decision the last decision, or null
 * @param decidedVersion the version decided about; 0 when none was
 * @param decidedAt when, or null
 */
public record ConsentView(
        ConsentDocument document,
        int version,
        LocalDate inForceSince,
        boolean needed,
        ConsentDecision decision,
        int decidedVersion,
        Instant decidedAt)
        implements Serializable {
    /** Whether consent to the version in force stands. */
    public boolean isGiven() {
        return decision == ConsentDecision.GIVEN && decidedVersion == version;
    }
}
