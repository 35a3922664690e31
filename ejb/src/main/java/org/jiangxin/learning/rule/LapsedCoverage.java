package org.jiangxin.learning.rule;

import java.util.Collection;
import org.jiangxin.learning.entity.Coverage;
import org.jiangxin.learning.entity.LedgerEntry;

/** What of a lesson stays covered when a missed check is not made up for in time. */
public final class LapsedCoverage {
    private LapsedCoverage() {}

    /**
     * The material that stays covered. A stretch reaches over what it saw again; so what was credited stays covered even where a stretch that
     * lapses lies over it, and never earns twice.
     *
     * @param lapsing stretches that nobody confirmed
     * @param credited stretches that a passed check confirmed
     */
    public static Coverage left(Coverage covered, Collection<LedgerEntry> lapsing, Collection<LedgerEntry> credited) {
        var left = covered;
        for (var span : lapsing) {
            left = left.without(span.fromMillis(), span.toMillis());
        }
        for (var span : credited) {
            left = left.with(covered.within(span.fromMillis(), span.toMillis()));
        }
        return left;
    }
}
