/**
 * Pages of projects, classes, rosters and boards of institutions, and of the regulator's opening approvals. Not here: joining and
 * leaving by learners (course.web), hours of a single learner (learning, supervision).
 */
package org.jiangxin.training.web;
