package org.jiangxin.organization.entity;

import java.util.Set;
import org.jiangxin.shared.error.IllegalTransition;

/**
 * Life of an organization on the platform (R-321a). Only an approved one does anything; a removed one stays removed, its name and
 * records stay readable.
 */
public enum OrganizationStatus {
    PENDING,
    APPROVED,
    RETURNED,
    SUSPENDED,
    REMOVED;

    public boolean canBecome(OrganizationStatus next) {
        return switch (this) {
            case PENDING -> Set.of(APPROVED, RETURNED, REMOVED).contains(next);
            case RETURNED -> Set.of(PENDING, REMOVED).contains(next);
            case APPROVED -> Set.of(SUSPENDED, REMOVED).contains(next);
            case SUSPENDED -> Set.of(APPROVED, REMOVED).contains(next);
            case REMOVED -> false;
        };
    }

    OrganizationStatus become(OrganizationStatus next) {
        if (!canBecome(next)) {
            throw new IllegalTransition(this, next);
        }
        return next;
    }
}
