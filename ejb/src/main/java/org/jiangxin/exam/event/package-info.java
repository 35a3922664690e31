/** What happens in exams: hand-ins that wait for their marks, and marked attempts. Not here: what is done about it (services). */
package org.jiangxin.exam.event;
