package org.jiangxin.supervision.service;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A learner in a class, masked.
 *
 * @param leftStarted when left: whether study had begun
 */
public record LearnerRow(
        String enrolmentPublicId,
        String maskedName,
        String maskedCitizenId,
        LocalDate enrolledOn,
        LocalDate startedOn,
        LocalDate leftOn,
        boolean leftStarted,
        LocalDate completedOn,
        LocalDate certifiedOn,
        long creditedMillis,
        long pendingMillis,
        long uncountedMillis)
        implements Serializable {}
