package org.jiangxin.identity.service;

import static org.jiangxin.shared.security.Role.AUDIT_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.jiangxin.identity.entity.Account;
import org.jiangxin.identity.repository.Accounts;

/** User names of staff for whoever reads the audit trail. Learners have none and stay numbers. */
@Stateless
public class StaffNames {
    @Inject
    Accounts accounts;

    @RolesAllowed(AUDIT_ADMIN)
    public Map<Long, String> of(Collection<Long> accountIds) {
        return accountIds.isEmpty() ? Map.of() : accounts.usernames(accountIds);
    }

    /** Inside number of the account with this user name. */
    @RolesAllowed(AUDIT_ADMIN)
    public OptionalLong find(String username) {
        return accounts.findByUsername(username.strip().toLowerCase(Locale.ROOT))
                .map(Account::id)
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }
}
