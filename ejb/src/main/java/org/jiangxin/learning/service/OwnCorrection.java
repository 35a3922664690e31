package org.jiangxin.learning.service;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jiangxin.organization.service.StaffPost;

/**
 * A correction of study time as the learner sees it whose time it is.
 *
 * @param millis added when positive, taken away when negative
 * @param cluePublicId the confirmed clue that it follows from, or null
 */
public record OwnCorrection(
        String publicId,
        String enrolmentPublicId,
        String className,
        String lessonTitle,
        LocalDate day,
        long millis,
        String reason,
        String cluePublicId,
        StaffPost proposedBy,
        Instant proposedAt,
        StaffPost decidedBy,
        Instant decidedAt)
        implements Serializable {}
