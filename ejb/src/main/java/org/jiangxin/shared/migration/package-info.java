/** Brings the schema up to date before anything else starts. Not here: the scripts (persistence, db/migration). */
package org.jiangxin.shared.migration;
