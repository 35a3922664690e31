package org.jiangxin.organization.rule;

import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;

/** Whoever decides against somebody says why, in words that help. */
public final class ReasonIsGiven {
    public static final int SHORTEST = 4;
    public static final int LONGEST = 300;

    private ReasonIsGiven() {}

    /** The reason without blanks around it. */
    public static String require(String reason, String field) {
        var text = reason == null ? "" : reason.strip();
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            throw new Refused(
                    Refusal.of("organization.reason.length", SHORTEST, LONGEST).on(field));
        }
        return text;
    }
}
