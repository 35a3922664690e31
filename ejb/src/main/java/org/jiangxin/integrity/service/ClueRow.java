package org.jiangxin.integrity.service;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.entity.ClueSeverity;
import org.jiangxin.integrity.entity.ClueStatus;

/**
 * A clue in a list.
 *
 * @param learner masked name, or empty when it is about a class
 * @param daysLeft working days left for the institution's statement; negative when it is overdue
 * @param appealed whether an appeal waits for its answer
 */
public record ClueRow(
        String publicId,
        ClueKind kind,
        ClueSeverity severity,
        ClueStatus status,
        String learner,
        String classTitle,
        String institutionName,
        LocalDate day,
        LocalDate statementDueOn,
        int daysLeft,
        boolean appealed,
        Instant raisedAt,
        Instant decidedAt)
        implements Serializable {
    public boolean isOverdue() {
        return status == ClueStatus.ASSIGNED && daysLeft < 0;
    }

    public boolean isWaiting() {
        return status == ClueStatus.ASSIGNED;
    }
}
