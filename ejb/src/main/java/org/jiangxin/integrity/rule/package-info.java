/** Rules that find clues in checks, flags, sign-ins and enrolments. Pure: facts in, suspicions out. Not here: study and exams, whose rules are with them. */
package org.jiangxin.integrity.rule;
