/**
 * Queries of the exam feature. Entry point: {@link org.jiangxin.exam.repository.Attempts}, whose locking read carries the
 * database's time. Not here: decisions (ejb).
 */
package org.jiangxin.exam.repository;
