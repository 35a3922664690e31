package org.jiangxin.integrity.service;

import java.io.Serializable;

/**
 * Clues of a region by where they stand.
 *
 * @param statement wait for an institution
 * @param overdue of those, whose time has passed
 * @param check can be checked
 * @param decision were checked and wait for somebody else
 * @param appeals have an appeal nobody has answered
 */
public record ClueCounts(
        long statement, long overdue, long check, long decision, long appeals, long confirmed, long dismissed)
        implements Serializable {
    /** What waits for a regulator. */
    public long waiting() {
        return overdue + check + decision + appeals;
    }
}
