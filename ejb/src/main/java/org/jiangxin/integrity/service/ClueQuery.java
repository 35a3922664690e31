package org.jiangxin.integrity.service;

import java.util.EnumSet;
import java.util.Set;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.entity.ClueStatus;
import org.jiangxin.integrity.repository.Clues;

/**
 * Which clues are wanted.
 *
 * @param kind only this kind, or null for all
 * @param text part of a class's or institution's name; empty for all
 */
public record ClueQuery(Stage stage, ClueKind kind, String text) {
    /** Tabs of the lists. */
    public enum Stage {
        /** The institution has time to state its side, or let it pass. */
        STATEMENT(EnumSet.of(ClueStatus.ASSIGNED)),
        CHECK(EnumSet.of(ClueStatus.STATED)),
        DECISION(EnumSet.of(ClueStatus.CHECKED)),
        APPEAL(EnumSet.allOf(ClueStatus.class)),
        DECIDED(EnumSet.of(ClueStatus.CONFIRMED, ClueStatus.DISMISSED, ClueStatus.FILED));

        private final Set<ClueStatus> states;

        Stage(Set<ClueStatus> states) {
            this.states = states;
        }

        public Set<ClueStatus> states() {
            return Set.copyOf(states);
        }
    }

    /** Cut to an institution, or 0 for regulators, and to the first digits of a region. */
    Clues.Wanted wanted(long organizationId, String region) {
        return new Clues.Wanted(organizationId, region, stage.states(), kinds(), text, stage == Stage.APPEAL);
    }

    private Set<ClueKind> kinds() {
        return kind == null ? EnumSet.allOf(ClueKind.class) : EnumSet.of(kind);
    }
}
