package org.jiangxin.integrity.entity;

import java.util.Set;

/**
 * What another authority's register says of a person (比对名单的种类), and for which trainee groups (培训对象) it says nothing against a
 * training: who is at school may be trained as a student, who has work as an employee. The groups are those of
 * {@code trainee-groups.csv}.
 */
public enum RegisterKind {
    /** 死亡 */
    DECEASED,
    /** 领取养老待遇 */
    PENSION,
    /** 在校学生 */
    IN_SCHOOL,
    /** 在职参保 */
    EMPLOYED,
    /** 财政供养 */
    PUBLIC_PAYROLL;

    private static final Set<String> WITHOUT_WORK = Set.of("UNEMPLOYED", "GRADUATE", "DIFFICULT");
    private static final Set<String> FROM_SCHOOL = Set.of("STUDENT", "GRADUATE");

    /** Whether somebody in it does not belong into a training for that group. @param traineeGroup null when nobody said one */
    public boolean speaksAgainst(String traineeGroup) {
        return switch (this) {
            case DECEASED, PENSION, PUBLIC_PAYROLL -> true;
            case IN_SCHOOL -> !FROM_SCHOOL.contains(String.valueOf(traineeGroup));
            case EMPLOYED -> WITHOUT_WORK.contains(String.valueOf(traineeGroup));
        };
    }
}
