package org.jiangxin.identity.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jiangxin.identity.entity.AccountStatus;

/**
 * One account of staff in a list.
 *
 * @param roles in alphabetical order; an account without any cannot sign in
 * @param passwordDue whether the handed-out password was not replaced yet
 * @param ofInstitution whether an institution's administrator gives its roles
 */
public record StaffAccount(
        String publicId,
        String username,
        String displayName,
        List<String> roles,
        AccountStatus status,
        boolean passwordDue,
        boolean ofInstitution,
        Instant createdAt)
        implements Serializable {
    public StaffAccount {
        roles = List.copyOf(roles);
    }

    public boolean isActive() {
        return status == AccountStatus.ACTIVE;
    }
}
