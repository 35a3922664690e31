/**
 * Queries over projects, classes, opening applications, rosters and enrolments. Entry points: TrainingClasses and Enrolments. What
 * several institutions or regions own is always asked for with the scope.
 */
package org.jiangxin.training.repository;
