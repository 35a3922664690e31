/**
 * Study time (R-324a, R-331a, R-332a). Entry points: {@link org.jiangxin.learning.service.PlaybackService} for the page that
 * studies, {@link org.jiangxin.learning.service.ProgressService} for whoever asks how far a learner is,
 * {@link org.jiangxin.learning.service.LedgerVerification} for whoever doubts it.
 *
 * <p>The life of a second of study:
 *
 * <ol>
 *   <li>A page takes the learner's one lease ({@link org.jiangxin.learning.service.LeaseGranting}) and beats. Each beat is judged
 *       by {@link org.jiangxin.learning.rule.CreditRule} and booked into the open interval, which lies in the lease row: one
 *       SELECT with the database's time, one UPDATE guarded by the row's version. Acknowledged means committed; a lost answer is
 *       given again, because the answer is a function of the row.
 *   <li>The interval closes: pause, check, other reason, other lesson, five minutes, release, take-over, silence. Then one
 *       transaction inserts the ledger entry, moves the chain's head and the sums beside it, and clears the interval
 *       ({@link org.jiangxin.learning.service.LedgerWriter}). A kill before the commit leaves the interval in the lease row, a
 *       kill after it leaves it in the ledger; never in both, never in neither.
 *       {@link org.jiangxin.learning.service.LeaseSweeper} closes what nobody comes back to.
 *   <li>A check is passed: a confirmation entry credits what was pending. Nothing in the ledger is ever changed.
 * </ol>
 *
 * <p>Not here: how much a beat earns (rule), checks and flags (integrity), enrolment (training).
 */
package org.jiangxin.learning.service;
