package org.jiangxin.training.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import org.jiangxin.identity.service.LearnerStages;
import org.jiangxin.training.entity.EnrolmentStatus;

/**
 * A learner on the board of a class.
 *
 * @param number place on the roster
 * @param idleDays days since the last study; -1 without any
 * @param score best score, or null
 */
public record BoardRow(
        int number,
        String enrolmentId,
        String maskedName,
        String maskedCitizenId,
        String maskedMobile,
        EnrolmentStatus status,
        LearnerStages.Stage stage,
        long creditedMillis,
        long pendingMillis,
        long uncountedMillis,
        int days,
        int lessonsComplete,
        Instant lastStudiedAt,
        int idleDays,
        BigDecimal score,
        boolean passed)
        implements Serializable {}
