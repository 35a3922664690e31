package org.jiangxin.training.service;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jiangxin.training.entity.ApplicationStatus;

/**
 * A round of an opening application.
 *
 * @param daysLeft working days left for the decision, negative when it is overdue; 0 once it is decided
 * @param decidedBy name, or empty
 */
public record RoundView(
        String publicId,
        int round,
        ApplicationStatus status,
        int learnerCount,
        Instant submittedAt,
        String submittedBy,
        LocalDate dueOn,
        int daysLeft,
        Instant decidedAt,
        String decidedBy,
        String reason)
        implements Serializable {
    public boolean isWaiting() {
        return status == ApplicationStatus.SUBMITTED;
    }
}
