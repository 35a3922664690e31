/**
 * Exams for pages and programs, and the operator's commands for them. Entry points:
 * {@link org.jiangxin.exam.rest.ExamResource}, {@link org.jiangxin.exam.rest.AttemptResource}. Not here: rules (ejb).
 */
package org.jiangxin.exam.rest;
