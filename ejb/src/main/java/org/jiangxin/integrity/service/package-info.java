/**
 * Checks of learners, flags of what looked wrong, and clues that people work on (R-324a). Entry points:
 * {@link org.jiangxin.integrity.service.ChallengeService}, {@link org.jiangxin.integrity.service.FlagService},
 * {@link org.jiangxin.integrity.service.ClueFinding}, {@link org.jiangxin.integrity.service.ClueReview}. Not here: study time
 * (learning), conduct in exams (exam).
 */
package org.jiangxin.integrity.service;
