/**
 * The learner's home, classes and course page, and the delivery of lessons' material. Not here: playing a lesson (learning.web),
 * classes over REST (training.rest).
 */
package org.jiangxin.course.web;
