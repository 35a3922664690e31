package org.jiangxin.identity.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangxin.shared.security.Role;

/**
 * The accounts that begin a new platform (DESIGN §15.10): the three administrators (三员) and one member of operations, four people.
 *
 * @param byRole user name, name and password by role, in the order of {@link #ROLES}
 */
public record FirstAdministrators(Map<String, Person> byRole) {
    /** The roles that must be filled. */
    public static final List<String> ROLES =
            List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.OPERATIONS);

    public FirstAdministrators {
        byRole = new LinkedHashMap<>(byRole);
    }

    /** One of the four. */
    public record Person(String username, String displayName, String password) {
        @Override
        public String toString() {
            return "Person[" + username + "]";
        }
    }
}
