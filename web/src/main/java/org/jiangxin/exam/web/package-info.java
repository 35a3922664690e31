/**
 * Pages of exams: what can be sat, the sitting, the result. Entry points: {@link org.jiangxin.exam.web.ExamsPage},
 * {@link org.jiangxin.exam.web.AttemptPage}, {@link org.jiangxin.exam.web.ResultPage}. Not here: answers and clock, which
 * travel by REST (rest, resources/js/exam).
 */
package org.jiangxin.exam.web;
