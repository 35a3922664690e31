package org.jiangxin.identity.service;

import java.io.Serializable;
import java.util.Set;

/**
 * A member of staff as colleagues see one.
 *
 * @param username null for those who sign in by mobile number
 * @param displayName name in clear: colleagues know each other
 * @param maskedMobile 199****0001, or empty
 * @param active whether the account may sign in
 */
public record ColleagueCard(
        long accountId, String username, String displayName, String maskedMobile, Set<String> roles, boolean active)
        implements Serializable {
    public ColleagueCard {
        roles = Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return "ColleagueCard[" + accountId + "]";
    }
}
