package org.jiangxin.audit.entity;

import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What an audit entry says. Bounds every text to its column and takes out what looks like a citizen id, a mobile number or an
 * e-mail address, so that personal data cannot stay in the trail for ever by a caller's slip.
 *
 * @param actor inside number of the account, or SYSTEM
 * @param action {@code <feature>.<thing>.<verb in past tense>}
 * @param subjectType kind of thing acted on
 * @param subjectId its public id or number
 * @param details JSON object of short facts
 */
public record AuditFact(
        Instant occurredAt, String actor, String action, String subjectType, String subjectId, String details) {
    private static final int ACTOR = 40;
    private static final int ACTION = 80;
    private static final int SUBJECT = 60;
    private static final int DETAILS = 1000;
    private static final Pattern PERSONAL =
            Pattern.compile("(?<![0-9A-Za-z])(?:\\d{17}[0-9Xx]|1[3-9]\\d{9})(?![0-9A-Za-z])"
                    + "|[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,190}\\.[A-Za-z]{2,}");

    public AuditFact {
        Objects.requireNonNull(occurredAt);
        actor = bounded(actor, ACTOR);
        action = bounded(action, ACTION);
        subjectType = bounded(subjectType, SUBJECT);
        subjectId = bounded(subjectId, SUBJECT);
        details = bounded(details, DETAILS);
    }

    private static String bounded(String text, int length) {
        var clean = PERSONAL.matcher(Objects.requireNonNull(text)).replaceAll("[removed]");
        return clean.substring(0, Math.min(length, clean.length()));
    }
}
