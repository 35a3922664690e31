package org.jiangxin.supervision.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jiangxin.organization.service.RegionView;

/**
 * A region at a glance.
 *
 * @param trail regions from the caller's own down to this one
 * @param institutions those that may act, in the whole region; of a narrowed view those that hold such classes
 * @param suspended those suspended
 * @param removed those removed
 * @param studying learners who study at this moment
 * @param rows regions directly below; empty in a county
 * @param trend the last twelve months, oldest first
 */
public record Overview(
        RegionView region,
        List<RegionView> trail,
        Figures figures,
        long institutions,
        long suspended,
        long removed,
        long classes,
        long studying,
        Instant at,
        List<RegionRow> rows,
        List<TrendMonth> trend)
        implements Serializable {
    public Overview {
        trail = List.copyOf(trail);
        rows = List.copyOf(rows);
        trend = List.copyOf(trend);
    }
}
