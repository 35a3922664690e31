package org.jiangxin.learning.service;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A correction of study time as a page shows it.
 *
 * @param millis added when positive, taken away when negative
 * @param status name of the {@code CorrectionStatus}
 * @param cluePublicId the confirmed clue that it follows from, or null
 * @param mine whether the caller proposed it and can therefore not decide it
 * @param proposedBy what who proposed it is called
 * @param decidedBy the same of who decided; empty while it waits
 */
public record CorrectionView(
        String publicId,
        String enrolmentPublicId,
        String maskedName,
        String className,
        String institutionName,
        String lessonTitle,
        LocalDate day,
        long millis,
        String reason,
        String cluePublicId,
        String status,
        boolean mine,
        String proposedBy,
        Instant proposedAt,
        String decidedBy,
        Instant decidedAt,
        String note)
        implements Serializable {
    public boolean isWaiting() {
        return decidedAt == null;
    }
}
