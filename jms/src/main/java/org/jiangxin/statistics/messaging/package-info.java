/** The statistics queue. Not here: what a day amounts to (learning.service) and how sums follow (statistics.service). */
package org.jiangxin.statistics.messaging;
