package org.jiangxin.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Set;

/** The roles an account may use now, after every {@link RoleScreen}. */
@ApplicationScoped
class EffectiveRoles {
    @Inject
    @Any
    Instance<RoleScreen> screens;

    Set<String> of(long accountId, Set<String> roles) {
        var effective = roles;
        for (var screen : screens) {
            effective = screen.effective(accountId, effective);
        }
        return effective;
    }
}
