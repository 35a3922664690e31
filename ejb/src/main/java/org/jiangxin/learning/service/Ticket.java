package org.jiangxin.learning.service;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a playback ticket says: for whom, which sign-in, which lease, and its number in the row of single-use tickets. The seal
 * over it only keeps junk away from the database; that it is used once comes from the lease row.
 *
 * @param keyId which key seals it
 */
record Ticket(long keyId, long learnerId, long signInId, String leaseId, long epoch, long seq, long lessonId) {
    private static final Pattern TEXT = Pattern.compile(
            "(\\d{1,18})\\|(\\d{1,18})\\|(\\d{1,18})\\|([\\w-]{22})\\|(\\d{1,18})\\|(\\d{1,18})\\|(\\d{1,18})");

    String text() {
        return keyId + "|" + learnerId + "|" + signInId + "|" + leaseId + "|" + epoch + "|" + seq + "|" + lessonId;
    }

    static Optional<Ticket> parse(String text) {
        var parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new Ticket(
                        Long.parseLong(parts.group(1)),
                        Long.parseLong(parts.group(2)),
                        Long.parseLong(parts.group(3)),
                        parts.group(4),
                        Long.parseLong(parts.group(5)),
                        Long.parseLong(parts.group(6)),
                        Long.parseLong(parts.group(7))))
                : Optional.empty();
    }
}
