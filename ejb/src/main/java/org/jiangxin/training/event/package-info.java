/** What happened to enrolments and to the opening of classes. Not here: study (learning), certificates (record). */
package org.jiangxin.training.event;
