/**
 * Study time (R-324a): {@link org.jiangxin.learning.entity.PlaybackLease} is the row that a beat moves,
 * {@link org.jiangxin.learning.entity.LedgerEntry} the insert-only record, {@link org.jiangxin.learning.entity.StudyStream} and
 * {@link org.jiangxin.learning.entity.LessonStudy} the sums kept beside it. Not here: how much a beat earns (learning.rule).
 */
package org.jiangxin.learning.entity;
