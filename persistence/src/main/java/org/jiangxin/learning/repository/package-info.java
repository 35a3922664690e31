/**
 * Reads and writes of leases, ledger and totals. Entry point of a beat: {@link org.jiangxin.learning.repository.PlaybackLeases}.
 * Not here: any change of a ledger entry; the database user may not do that either.
 */
package org.jiangxin.learning.repository;
