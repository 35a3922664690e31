package org.jiangxin.integrity.service;

import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;

/** Why somebody looks at pictures of a face. It goes into the audit trail before they are shown. */
final class RevealReason {
    static final int SHORTEST = 4;
    static final int LONGEST = 100;

    private RevealReason() {}

    /** The reason, stripped; refuses one of no words, or of too many. @param field on which the refusal is shown */
    static String require(String reason, String field) {
        var text = reason == null ? "" : reason.strip();
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            throw new Refused(Refusal.of("integrity.face.review.reason", SHORTEST, LONGEST)
                    .on(field));
        }
        return text;
    }
}
