/**
 * Projects, classes with terms, teachers, timetable and study policy, their opening application and timeline, rosters and the
 * enrolments of learners (R-324b, R-331c, R-332a). Not here: course content (course), study time (learning).
 */
package org.jiangxin.training.entity;
