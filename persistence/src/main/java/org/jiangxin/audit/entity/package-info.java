/**
 * Rows of the audit trail. Entry point: {@link org.jiangxin.audit.entity.AuditEntry}. Not here: reading them for people
 * (supervision), the outbox that brings them (shared).
 */
package org.jiangxin.audit.entity;
