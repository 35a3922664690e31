/**
 * Roll-ups (DESIGN §10): {@link org.jiangxin.statistics.entity.CountedEnrolment} is the leaf beside learning's day totals,
 * {@link org.jiangxin.statistics.entity.ClassDay}, {@link org.jiangxin.statistics.entity.ClassTotal} and
 * {@link org.jiangxin.statistics.entity.RegionMonth} the sums above. Not here: the ledger they are made of (learning).
 */
package org.jiangxin.statistics.entity;
