/** Appends and reads of the audit trail. Not here: any change of an entry; the database user may not do that either. */
package org.jiangxin.audit.repository;
