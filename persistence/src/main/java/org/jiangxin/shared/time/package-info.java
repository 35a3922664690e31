/** Clocks and days. Entities and rules get their time as a parameter. Not here: formatting for people (web). */
package org.jiangxin.shared.time;
