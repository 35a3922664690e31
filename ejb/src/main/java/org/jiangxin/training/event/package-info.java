/** What happened to enrolments. Not here: study (learning), certificates (record). */
package org.jiangxin.training.event;
