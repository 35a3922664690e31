/**
 * Checks of learners and flags of what looked wrong (R-324a). Entry points:
 * {@link org.jiangxin.integrity.service.ChallengeService}, {@link org.jiangxin.integrity.service.FlagService}. Not here: study
 * time (learning), conduct in exams (exam).
 */
package org.jiangxin.integrity.service;
