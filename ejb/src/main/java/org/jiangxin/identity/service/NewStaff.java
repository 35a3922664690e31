package org.jiangxin.identity.service;

import java.util.Set;

/**
 * A member of staff of an institution, a regulator or the operator.
 *
 * @param username 3 to 40 letters, digits, dots and hyphens
 * @param displayName as shown to colleagues
 * @param roles at least one; never two of the three administrators, nor one of them with a business role
 */
public record NewStaff(String username, String displayName, String password, Set<String> roles) {
    public NewStaff {
        roles = Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return "NewStaff[" + username + ", " + roles + "]";
    }
}
