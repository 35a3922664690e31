package org.jiangxin.identity.service;

import static org.jiangxin.shared.security.Role.*;

import java.util.List;

/** Which roles the operator's console gives, in the order in which they are offered. */
public final class StaffRoles {
    /** 三员: each alone, and each held by at least one person who may sign in. */
    public static final List<String> ADMINISTRATORS = List.of(SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN);

    /** The operator's business. */
    public static final List<String> OPERATOR = List.of(OPERATIONS, CONTENT_REVIEWER, SUPPORT_AGENT);

    /** Regulators. */
    public static final List<String> REGULATOR = List.of(REGULATOR_APPROVER, REGULATOR_INSPECTOR);

    /** Staff of institutions and employers; given by the institution's own administrator, only seen here. */
    public static final List<String> INSTITUTION = List.of(INSTITUTION_ADMIN, CLASS_MANAGER, TEACHER, AUTHOR, PROCTOR);

    private StaffRoles() {}

    /** What may be given here. */
    public static boolean isGivenHere(String role) {
        return ADMINISTRATORS.contains(role) || OPERATOR.contains(role) || REGULATOR.contains(role);
    }
}
