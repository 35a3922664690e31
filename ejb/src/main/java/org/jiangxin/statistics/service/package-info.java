/**
 * Keeps the roll-ups (DESIGN §10, R-324b, R-331b, R-331c). {@link org.jiangxin.statistics.service.EnrolmentCount} and
 * {@link org.jiangxin.statistics.service.StudyCount} set a leaf to the truth and move the sums above by the difference;
 * {@link org.jiangxin.statistics.service.StatisticsRebuild} makes all anew and proves them. Not here: pages of regulators
 * (supervision), the ledger (learning).
 */
package org.jiangxin.statistics.service;
