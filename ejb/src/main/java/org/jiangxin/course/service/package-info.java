/**
 * Courses as the rest of the platform sees them. Entry points: {@link org.jiangxin.course.service.CourseService} for an outline,
 * {@link org.jiangxin.course.service.LessonService} for one lesson. Not here: who may study (training), how far somebody has
 * got (learning).
 */
package org.jiangxin.course.service;
