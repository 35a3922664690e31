package org.jiangxin.identity.service;

import static org.jiangxin.shared.security.Role.LEARNER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangxin.identity.entity.Account;
import org.jiangxin.identity.repository.Accounts;

/** What members of staff are, for learners who are told of a decision: roles and never a name. */
@Stateless
public class ColleagueRoles {
    @Inject
    Accounts accounts;

    /** Roles by account id; at most 1,000 at once. */
    @RolesAllowed(LEARNER)
    public Map<Long, Set<String>> of(Collection<Long> accountIds) {
        return accountIds.isEmpty()
                ? Map.of()
                : accounts.ofIds(accountIds).stream().collect(Collectors.toMap(Account::id, Account::roles));
    }
}
