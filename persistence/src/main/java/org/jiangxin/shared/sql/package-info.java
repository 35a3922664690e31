/**
 * Knows which SQL leaves the platform: {@link org.jiangxin.shared.sql.StatementLedger} writes each distinct statement of a test
 * run to a file, which is held against the inventory that the Oracle gate reads. Not here: the statements (repositories).
 */
package org.jiangxin.shared.sql;
