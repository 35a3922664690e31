/**
 * Sitting exams (R-331d): the bank, drawing and freezing of papers, attempts with their answer journal, marking, results.
 * Entry points: {@link org.jiangxin.exam.service.ExamService} for what an enrolment's exam is like,
 * {@link org.jiangxin.exam.service.AttemptService} for everything a learner does in an attempt,
 * {@link org.jiangxin.exam.service.ResultService} for marks. Not here: reasons to refuse a start (rule), certificates (record).
 */
package org.jiangxin.exam.service;
