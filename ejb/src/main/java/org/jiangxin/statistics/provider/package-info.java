/** Ports by which statistics asks features above it. Not here: roll-ups (statistics.service). */
package org.jiangxin.statistics.provider;
