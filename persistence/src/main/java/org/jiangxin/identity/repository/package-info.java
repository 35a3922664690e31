/**
 * Queries over accounts, sign-ins and learners. The compare-and-set on the session epoch is
 * {@link org.jiangxin.identity.repository.Accounts#moveEpoch}. Not here: encryption of what is stored (identity.service).
 */
package org.jiangxin.identity.repository;
