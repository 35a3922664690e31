/**
 * Courses, their versions, chapters, lessons and the material of lessons (R-322b, c). A released version never changes; an
 * improved course is a new version. Not here: classes and enrolments (training), study progress (learning), questions (exam).
 */
package org.jiangxin.course.entity;
