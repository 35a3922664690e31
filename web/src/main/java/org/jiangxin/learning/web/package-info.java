/**
 * The page on which a lesson is studied. Entry point: {@link org.jiangxin.learning.web.StudyPage}; what happens on it while a
 * lesson runs is {@code resources/js/learning}. Not here: what counts as study time (learning.service), the calls of the
 * running page (learning.rest), course and class pages (course.web).
 */
package org.jiangxin.learning.web;
