/** Queries over courses and their material. Entry points: {@link org.jiangxin.course.repository.Courses} and MediaAssets. */
package org.jiangxin.course.repository;
