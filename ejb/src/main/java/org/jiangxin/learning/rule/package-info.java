/**
 * When and how much study counts. Entry point: {@link org.jiangxin.learning.rule.CreditRule}, a pure function without clock,
 * database or settings. Not here: what is done with the result (service).
 */
package org.jiangxin.learning.rule;
