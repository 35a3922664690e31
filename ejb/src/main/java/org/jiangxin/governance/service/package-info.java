/**
 * How the platform itself is: queues and failed messages, health, settings in force, for the operator's system administrator
 * (design §2, R-324c). Entry points: {@link org.jiangxin.governance.service.QueueService},
 * {@link org.jiangxin.governance.service.HealthService}. Not here: accounts and roles (identity), the audit trail (audit).
 */
package org.jiangxin.governance.service;
