package org.jiangxin.catalog.service;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jiangxin.catalog.entity.PolicyScopeKind;

/**
 * One decision as people read it.
 *
 * @param scopeName name of the region; empty for a project or class
 * @param amount null takes the own value back
 * @param person what the one who entered it is called
 * @param state what has become of it
 */
public record PolicyDecisionView(
        PolicyScopeKind scopeKind,
        String scopeName,
        int revision,
        Integer amount,
        boolean locked,
        LocalDate from,
        LocalDate until,
        String documentNumber,
        String documentTitle,
        String authority,
        String person,
        Instant decidedAt,
        State state)
        implements Serializable {
    /** What has become of a decision. */
    public enum State {
        /** It is what its scope says today. */
        HOLDS,
        /** Its first day is yet to come. */
        COMING,
        /** Its last day is over. */
        ENDED,
        /** A newer decision stands in its place. */
        SUPERSEDED
    }
}
