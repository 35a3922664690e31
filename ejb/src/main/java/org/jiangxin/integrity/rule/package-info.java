/**
 * Rules that find clues in checks, flags, sign-ins and enrolments. Pure: facts in, suspicions out.
 * Also the arithmetic of faces: how alike two are, and how often an engine errs. Not here: study and exams, whose rules are with them.
 */
package org.jiangxin.integrity.rule;
