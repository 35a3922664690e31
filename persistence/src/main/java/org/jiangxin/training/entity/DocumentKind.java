package org.jiangxin.training.entity;

/**
 * Documents of an opening application (开班申请) that may be files: teaching plan, proof of the teachers, of the resources, plan of the
 * exam. Roster and commitment are no files but kept by the platform itself.
 */
public enum DocumentKind {
    PLAN,
    TEACHERS,
    RESOURCES,
    EXAM_PLAN,
    OTHER
}
