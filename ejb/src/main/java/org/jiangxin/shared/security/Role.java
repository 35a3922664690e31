package org.jiangxin.shared.security;

/** The roles of the platform (design §3). The constants are for annotations. */
public final class Role {
    public static final String LEARNER = "LEARNER";
    public static final String INSTITUTION_ADMIN = "INSTITUTION_ADMIN";
    public static final String CLASS_MANAGER = "CLASS_MANAGER";
    public static final String TEACHER = "TEACHER";
    public static final String AUTHOR = "AUTHOR";
    public static final String PROCTOR = "PROCTOR";
    /**
     * What is left of a staff role while its institution is not approved, or no longer: looking at the own application. Never
     * stored with an account.
     */
    public static final String APPLICANT = "APPLICANT";

    public static final String REGULATOR_APPROVER = "REGULATOR_APPROVER";
    public static final String REGULATOR_INSPECTOR = "REGULATOR_INSPECTOR";
    public static final String SYSTEM_ADMIN = "SYSTEM_ADMIN";
    public static final String SECURITY_ADMIN = "SECURITY_ADMIN";
    public static final String AUDIT_ADMIN = "AUDIT_ADMIN";
    public static final String CONTENT_REVIEWER = "CONTENT_REVIEWER";
    public static final String SUPPORT_AGENT = "SUPPORT_AGENT";
    public static final String OPERATIONS = "OPERATIONS";
    /** Consumers, timers and operator commands; never an account's role. */
    public static final String SYSTEM = "SYSTEM";

    private Role() {}
}
