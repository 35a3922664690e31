package org.jiangxin.identity.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jiangxin.shared.security.Role;
import org.junit.jupiter.api.Test;

class InstitutionRolesOnlyTest {
    @Test
    void roles_of_an_institution_are_given_together() {
        assertThat(InstitutionRolesOnly.refusal(Set.of(Role.TEACHER, Role.AUTHOR, Role.INSTITUTION_ADMIN)))
                .isEmpty();
    }

    @Test
    void no_role_of_anybody_else_is_given_alone_or_hidden_among_others() {
        for (var foreign : Set.of(
                Role.REGULATOR_APPROVER,
                Role.REGULATOR_INSPECTOR,
                Role.SYSTEM_ADMIN,
                Role.SECURITY_ADMIN,
                Role.AUDIT_ADMIN,
                Role.OPERATIONS,
                Role.CONTENT_REVIEWER,
                Role.SYSTEM,
                Role.LEARNER,
                "ROOT")) {
            assertThat(InstitutionRolesOnly.refusal(Set.of(foreign)))
                    .as(foreign)
                    .isPresent();
            assertThat(InstitutionRolesOnly.refusal(Set.of(foreign, Role.TEACHER)))
                    .as(foreign)
                    .isPresent();
        }
        assertThat(InstitutionRolesOnly.refusal(Set.of())).isPresent();
    }
}
