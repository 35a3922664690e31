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
}
