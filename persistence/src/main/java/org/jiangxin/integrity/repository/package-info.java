/** Reads and writes of checks and flags. Not here: any change of a flag; the database user may not do that either. */
package org.jiangxin.integrity.repository;
