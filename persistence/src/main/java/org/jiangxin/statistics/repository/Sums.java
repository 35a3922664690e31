package org.jiangxin.statistics.repository;

/** The sums of a tally in a query, in the order in which {@code Tally.ofSums} takes them. */
final class Sums {
    /** Of rows called {@code r}. */
    static final String OF_R = "sum(r.tally.creditedMillis), sum(r.tally.pendingMillis), sum(r.tally.uncountedMillis),"
            + " sum(r.tally.studied), sum(r.tally.enrolled), sum(r.tally.started), sum(r.tally.leftBefore),"
            + " sum(r.tally.leftAfter), sum(r.tally.completed), sum(r.tally.certified), sum(r.tally.cohortCompleted),"
            + " sum(r.tally.cohortLeft)";

    private Sums() {}

    /** Pattern of a region's own code and of all codes below it. */
    static String below(String regionPrefix) {
        return regionPrefix.replaceAll("\\D", "") + "%";
    }
}
