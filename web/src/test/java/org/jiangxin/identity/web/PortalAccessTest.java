package org.jiangxin.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.jiangxin.shared.security.Role;
import org.junit.jupiter.api.Test;

class PortalAccessTest {
    @Test
    void every_role_starts_on_a_page_that_exists_and_is_open_to_it() throws IllegalAccessException {
        var roles = Arrays.stream(Role.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .toList();
        assertThat(roles).isNotEmpty();
        for (var field : roles) {
            var role = (String) field.get(null);
            var home = PortalAccess.homeOf(Set.of(role));

            assertThat(Files.exists(Path.of("src/main/webapp" + home)))
                    .as(role + " → " + home)
                    .isTrue();
            assertThat(PortalAccess.mayEnter(home, Set.of(role))).as(role).isTrue();
        }
    }

    @Test
    void a_portal_is_closed_to_other_roles() {
        assertThat(PortalAccess.mayEnter("/console/identity/desk.xhtml", Set.of(Role.LEARNER)))
                .isFalse();
        assertThat(PortalAccess.mayEnter("/learner/identity/me.xhtml", Set.of(Role.OPERATIONS)))
                .isFalse();
        assertThat(PortalAccess.mayEnter("/public/identity/sign-in.xhtml", Set.of()))
                .isTrue();
        assertThat(PortalAccess.needsSignIn("/learner/identity/me.xhtml")).isTrue();
    }

    @Test
    void a_page_that_the_table_does_not_name_is_closed_to_everybody() {
        var all = Set.of(
                Role.LEARNER, Role.INSTITUTION_ADMIN, Role.REGULATOR_APPROVER, Role.SYSTEM_ADMIN, Role.OPERATIONS);
        assertThat(PortalAccess.mayEnter("/institution/organization/forgotten.xhtml", all))
                .isFalse();
        assertThat(PortalAccess.mayEnter("/console/", all)).isFalse();
    }

    @Test
    void somebody_whose_institution_may_not_act_sees_the_own_application_and_no_more() {
        var applicant = Set.of(Role.APPLICANT);
        assertThat(PortalAccess.homeOf(applicant)).isEqualTo("/institution/organization/start.xhtml");
        assertThat(PortalAccess.mayEnter("/institution/organization/profile.xhtml", applicant))
                .isTrue();
        assertThat(PortalAccess.mayEnter("/institution/organization/staff.xhtml", applicant))
                .isFalse();
    }
}
