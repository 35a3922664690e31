/**
 * Classes with their terms and study policy, and the enrolments of learners (R-331c, R-332a). Not here: course content
 * (course), study time (learning), opening approval by the regulator.
 */
package org.jiangxin.training.entity;
