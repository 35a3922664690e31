package org.jiangxin.record.service;

import java.time.Instant;
import java.util.Map;

/**
 * A certificate or archive as the register holds it, opened.
 *
 * @param holder full name, to compare with
 * @param printed the printed fields
 * @param payloadHash hash of what was signed
 * @param creditedMillis study time it states; -1 for an archive
 */
record IssuedRecord(
        boolean certificate,
        String serial,
        long enrolmentId,
        String holder,
        Map<String, String> printed,
        String payloadHash,
        Instant issuedAt,
        long creditedMillis) {
    @Override
    public String toString() {
        return "IssuedRecord[" + serial + "]";
    }
}
