package org.jiangxin.identity.service;

import java.util.Set;

/**
 * Port to features above that know when an account may use its roles: somebody whose institution is not approved, or no longer,
 * keeps the roles on paper and has none of them in effect (R-321a). Implemented by organization as a CDI bean.
 */
public interface RoleScreen {
    /** The roles in effect, out of those the account has. */
    Set<String> effective(long accountId, Set<String> roles);
}
