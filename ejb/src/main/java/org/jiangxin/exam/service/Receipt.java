package org.jiangxin.exam.service;

import java.time.Instant;

/**
 * Proof that an attempt was handed in: the same whenever it is asked for, and nobody without the platform's key can make one.
 *
 * @param receiptNo short code to read out or print, a part of the mac
 * @param finalSeq number of the last change that counts
 * @param headHash hash of that change, over the whole journal
 * @param answered questions with an answer
 * @param byDeadline handed in by the deadline and not by the learner
 * @param mac over attempt, paper, time, journal and count, 64 hex digits
 */
public record Receipt(
        String receiptNo,
        Instant submittedAt,
        int finalSeq,
        String headHash,
        int answered,
        boolean byDeadline,
        String mac) {}
