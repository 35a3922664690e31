/** Queries over classes and enrolments. Entry points: TrainingClasses and Enrolments. */
package org.jiangxin.training.repository;
