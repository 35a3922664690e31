package org.jiangxin.identity.entity;

import java.util.Set;
import org.jiangxin.shared.error.IllegalTransition;

/** Life of an account. A closed account is never opened again: its holder registers anew. */
public enum AccountStatus {
    ACTIVE,
    DISABLED,
    CLOSED;

    public boolean canBecome(AccountStatus next) {
        return switch (this) {
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
