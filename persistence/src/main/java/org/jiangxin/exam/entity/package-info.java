/**
 * The question bank, exams, attempts with their frozen papers, the answer journal, conduct and marks (R-331d). Entry point:
 * {@link org.jiangxin.exam.entity.Attempt}. Not here: who may sit an exam (ejb, rules), study time (learning).
 */
package org.jiangxin.exam.entity;
