package org.jiangxin.course.entity;

/** Life of a course version: a draft while its material is prepared, released for classes, retired from new classes. */
public enum CourseVersionStatus {
    DRAFT,
    RELEASED,
    RETIRED;

    public boolean canBecome(CourseVersionStatus next) {
        return this == DRAFT && next == RELEASED || this == RELEASED && next == RETIRED;
    }
}
