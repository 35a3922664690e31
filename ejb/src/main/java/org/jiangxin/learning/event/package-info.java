/** What happened in study. Not here: enrolment (training), exams (exam). */
package org.jiangxin.learning.event;
