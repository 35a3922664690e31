/**
 * Reads and writes of roll-ups. Entry points: ClassDays, ClassTotals, RegionMonths; Leaves adds up what they are made of. Not here:
 * who may see them; callers pass the scope they checked.
 */
package org.jiangxin.statistics.repository;
