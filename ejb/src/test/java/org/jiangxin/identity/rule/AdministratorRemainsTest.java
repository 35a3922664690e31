package org.jiangxin.identity.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangxin.shared.security.Role.*;

import java.util.Set;
import org.junit.jupiter.api.Test;

class AdministratorRemainsTest {
    @Test
    void the_last_administrator_of_a_kind_stays() {
        assertThat(AdministratorRemains.refusal(Set.of(AUDIT_ADMIN), role -> 1))
                .hasValueSatisfying(
                        refusal -> assertThat(refusal.code()).isEqualTo("identity.staff.last_administrator"));
    }

    @Test
    void one_of_two_may_go() {
        assertThat(AdministratorRemains.refusal(Set.of(SECURITY_ADMIN), role -> 2))
                .isEmpty();
    }

    @Test
    void other_roles_may_lose_their_last_holder() {
        assertThat(AdministratorRemains.refusal(Set.of(OPERATIONS, CONTENT_REVIEWER), role -> 1))
                .isEmpty();
    }
}
