package org.jiangxin.learning.entity;

/**
 * Sums over ledger entries.
 *
 * @param credited confirmed study time (已计时)
 * @param pending earned and not yet confirmed (待核验)
 * @param uncounted time that does not count (未计时)
 */
public record StudyTotals(long credited, long pending, long uncounted) {
    /** Nothing yet. */
    public static final StudyTotals NONE = new StudyTotals(0, 0, 0);

    /** What entries with these sums amount to. */
    public static StudyTotals ofSums(long earned, long confirmed, long uncounted) {
        return new StudyTotals(confirmed, earned - confirmed, uncounted);
    }

    public StudyTotals plus(StudyTotals more) {
        return new StudyTotals(credited + more.credited, pending + more.pending, uncounted + more.uncounted);
    }
}
