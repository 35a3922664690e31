/** The row that the benchmark's bare write changes. Not here: anything of the trade. */
package org.jiangxin.shared.baseline.entity;
