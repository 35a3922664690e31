/**
 * The tamper-evident trail of actions (design §8, R-324c). Entry point for every feature:
 * {@link org.jiangxin.audit.service.AuditTrail}. Not here: the study ledger and the answer journal, which have chains of
 * their own.
 */
package org.jiangxin.audit.service;
