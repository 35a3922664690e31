/** Operator command that takes in a course folder. Not here: material (course.web), classes (training.rest). */
package org.jiangxin.course.rest;
