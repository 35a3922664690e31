package org.jiangxin.audit.service;

import java.time.LocalDate;

/**
 * The first place of a chain that does not fit.
 *
 * @param rowId primary key of the row, or null when the row itself is missing
 * @param position place in the chain
 * @param day day the entry was recorded, or of its neighbour when it is missing; null when there is none
 */
public record AuditFinding(Kind kind, String table, int shard, long position, Long rowId, LocalDate day) {
    /** What was done to the trail. */
    public enum Kind {
        /** The content of a row is not what was written. */
        CHANGED,
        /** A row is gone from its place. */
        MISSING,
        /** A row stands where none was written. */
        INSERTED,
        /** Two rows stand in each other's place. */
        SWAPPED,
        /** The row of the head does not name the last entry. */
        HEAD_CHANGED,
        /** The chain no longer contains what was kept outside: its end was cut off or written anew. */
        TAIL_REPLACED
    }
}
