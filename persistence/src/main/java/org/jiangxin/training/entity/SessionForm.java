package org.jiangxin.training.entity;

/** Where a lesson of the timetable takes place: on the platform, or in person (实训). */
public enum SessionForm {
    ONLINE,
    PRACTICE
}
