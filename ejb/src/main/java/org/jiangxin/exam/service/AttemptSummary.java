package org.jiangxin.exam.service;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One attempt in a list.
 *
 * @param number 1 for the first sitting
 * @param status name of the {@code AttemptStatus}
 * @param score null before the marks are published
 * @param passed null before the marks are published
 */
public record AttemptSummary(
        String publicId,
        int number,
        String status,
        Instant startedAt,
        Instant submittedAt,
        BigDecimal score,
        Boolean passed) {}
