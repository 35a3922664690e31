/** One class, one reason why an exam may not be begun now. Not here: collecting them (service, {@code StartRules}). */
package org.jiangxin.exam.rule;
