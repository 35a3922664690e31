/** What happens to course material. Not here: study. */
package org.jiangxin.course.event;
