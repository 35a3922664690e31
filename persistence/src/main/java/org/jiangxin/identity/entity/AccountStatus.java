package org.jiangxin.identity.entity;

import java.util.Set;
import org.jiangxin.shared.error.IllegalTransition;

/**
 * Life of an account. INVITED was made from a roster and has no password yet; the first one, set by phone code, makes it active. A
 * closed account is never opened again: its holder registers anew.
 */
public enum AccountStatus {
    INVITED,
    ACTIVE,
    DISABLED,
    CLOSED;

    public boolean canBecome(AccountStatus next) {
        return switch (this) {
            case INVITED -> Set.of(ACTIVE, CLOSED).contains(next);
            case ACTIVE -> Set.of(DISABLED, CLOSED).contains(next);
            case DISABLED -> Set.of(ACTIVE, CLOSED).contains(next);
            case CLOSED -> false;
        };
    }

    AccountStatus become(AccountStatus next) {
        if (!canBecome(next)) {
            throw new IllegalTransition(this, next);
        }
        return next;
    }
}
