package org.jiangxin.integrity.entity;

import java.util.Set;
import org.jiangxin.shared.error.IllegalTransition;

/** The way of a clue (线索办理): raised, assigned, stated, checked, confirmed or dismissed, filed. No state is reached by a rule alone. */
public enum ClueStatus {
    RAISED,
    /** With the regulator of the region; the institution may state its side until the due day. */
    ASSIGNED,
    STATED,
    CHECKED,
    CONFIRMED,
    DISMISSED,
    FILED;

    private Set<ClueStatus> next() {
        return switch (this) {
            case RAISED -> Set.of(ASSIGNED);
            case ASSIGNED -> Set.of(STATED, CHECKED);
            case STATED -> Set.of(CHECKED);
            case CHECKED -> Set.of(CONFIRMED, DISMISSED);
            case CONFIRMED -> Set.of(DISMISSED, FILED);
            case DISMISSED -> Set.of(FILED);
            case FILED -> Set.of();
        };
    }

    ClueStatus become(ClueStatus wanted) {
        if (!next().contains(wanted)) {
            throw new IllegalTransition(this, wanted);
        }
        return wanted;
    }

    /** Whether a person has decided. */
    public boolean isDecided() {
        return this == CONFIRMED || this == DISMISSED || this == FILED;
    }
}
