package org.jiangxin.course.entity;

/** How a lesson is studied: watched, read as an illustrated text, or read as a PDF document (R-322c). */
public enum LessonForm {
    VIDEO,
    TEXT,
    DOCUMENT
}
