package org.jiangxin.integrity.service;

import java.util.EnumSet;
import java.util.Set;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.entity.ClueStatus;

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

    Set<ClueKind> kinds() {
        return kind == null ? EnumSet.allOf(ClueKind.class) : EnumSet.of(kind);
    }
}
