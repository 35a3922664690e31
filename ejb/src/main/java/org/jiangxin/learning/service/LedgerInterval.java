package org.jiangxin.learning.service;

import java.io.Serializable;
import java.time.Instant;

/**
 * One stretch of study as the ledger holds it (学时明细).
 *
 * @param creditedMillis confirmed
 * @param pendingMillis earned and not confirmed yet
 * @param uncountedMillis not counted
 * @param reason name of the reason for the uncounted part, or null
 * @param reasonSeconds the number in the words of the reason, 0 for none
 * @param fromMillis place in the material where it began
 * @param toMillis place where it ended
 * @param policyVersion the rule text that held
 * @param deviceKind name of the device kind
 * @param hash hash of the entry in its chain
 */
public record LedgerInterval(
        String publicId,
        long lessonId,
        Instant startedAt,
        Instant endedAt,
        long creditedMillis,
        long pendingMillis,
        long uncountedMillis,
        String reason,
        int reasonSeconds,
        long fromMillis,
        long toMillis,
        String policyVersion,
        String deviceKind,
        String hash)
        implements Serializable {}
