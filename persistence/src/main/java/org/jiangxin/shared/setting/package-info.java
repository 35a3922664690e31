/** Settings of the operator. Not here: policies of the trade (hours, caps, thresholds), which are versioned data. */
package org.jiangxin.shared.setting;
