package org.jiangxin.learning.service;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the address of a stream says: for whom, under which lease and epoch, of which lesson, until when.
 *
 * @param keyId which key seals it
 * @param untilSeconds end of its life, in seconds since 1970
 */
record StreamPass(long keyId, long learnerId, String leaseId, long epoch, long lessonId, long untilSeconds) {
    private static final Pattern TEXT =
            Pattern.compile("(\\d{1,18})\\|(\\d{1,18})\\|([\\w-]{22})\\|(\\d{1,18})\\|(\\d{1,18})\\|(\\d{1,18})");

    String text() {
        return keyId + "|" + learnerId + "|" + leaseId + "|" + epoch + "|" + lessonId + "|" + untilSeconds;
    }

    static Optional<StreamPass> parse(String text) {
        var parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new StreamPass(
                        Long.parseLong(parts.group(1)),
                        Long.parseLong(parts.group(2)),
                        parts.group(3),
                        Long.parseLong(parts.group(4)),
                        Long.parseLong(parts.group(5)),
                        Long.parseLong(parts.group(6))))
                : Optional.empty();
    }

    boolean isOver(Instant now) {
        return now.getEpochSecond() > untilSeconds;
    }
}
