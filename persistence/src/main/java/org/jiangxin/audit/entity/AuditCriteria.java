package org.jiangxin.audit.entity;

import java.time.Instant;
import java.util.Objects;

/**
 * Which entries of the trail are wanted. Empty texts do not narrow.
 *
 * @param since from this moment on
 * @param until before this moment
 * @param actor inside number of an account, or SYSTEM
 * @param action an action or its beginning, for example {@code identity.}
 * @param subjectId public id or number of the thing acted on
 */
public record AuditCriteria(Instant since, Instant until, String actor, String action, String subjectId) {
    public AuditCriteria {
        Objects.requireNonNull(since);
        Objects.requireNonNull(until);
        actor = plain(actor);
        action = plain(action);
        subjectId = plain(subjectId);
    }

    /** The beginning as a pattern; wildcards of the user are taken literally. */
    public String actionPattern() {
        return action.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static String plain(String text) {
        return text == null ? "" : text.strip();
    }
}
