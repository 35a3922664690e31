/**
 * Classes and enrolments. Entry point: {@link org.jiangxin.training.service.EnrolmentService}, which says whether and under
 * which policy a learner studies. Not here: study time (learning), certificates (record).
 */
package org.jiangxin.training.service;
