/** What happens to course material, and what review decides about it. Not here: study. */
package org.jiangxin.course.event;
