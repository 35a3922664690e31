package org.jiangxin.identity.service;

import static org.jiangxin.shared.security.Role.AUTHOR;
import static org.jiangxin.shared.security.Role.CLASS_MANAGER;
import static org.jiangxin.shared.security.Role.CONTENT_REVIEWER;
import static org.jiangxin.shared.security.Role.INSTITUTION_ADMIN;
import static org.jiangxin.shared.security.Role.OPERATIONS;
import static org.jiangxin.shared.security.Role.REGULATOR_APPROVER;
import static org.jiangxin.shared.security.Role.REGULATOR_INSPECTOR;
import static org.jiangxin.shared.security.Role.SYSTEM;
import static org.jiangxin.shared.security.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangxin.identity.entity.Account;
import org.jiangxin.identity.repository.Accounts;

/** What members of staff are called, for timelines of decisions: the name an account shows to others. Never for learners. */
@Stateless
public class ColleagueNames {
    @Inject
    Accounts accounts;

    @Inject
    PersonalData personalData;

    /** Names by account id; at most 1,000 at once. */
    @RolesAllowed({
        INSTITUTION_ADMIN,
        CLASS_MANAGER,
        TEACHER,
        AUTHOR,
        REGULATOR_APPROVER,
        REGULATOR_INSPECTOR,
        CONTENT_REVIEWER,
        OPERATIONS,
        SYSTEM
    })
    public Map<Long, String> of(Collection<Long> accountIds) {
        return accountIds.isEmpty()
                ? Map.of()
                : accounts.ofIds(accountIds).stream()
                        .collect(Collectors.toMap(
                                Account::id,
                                account ->
                                        personalData.openDisplayName(account.publicId(), account.displayNameSealed())));
    }
}
