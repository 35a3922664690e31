package org.jiangxin.catalog.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jiangxin.catalog.entity.PolicyKey;

/**
 * What a version of the study policy says.
 *
 * @param firstUsedAt when the platform met it first
 * @param intact whether the stored values still are those that the version was made of
 */
public record PolicyVersionView(String version, Instant firstUsedAt, boolean intact, List<Row> rows)
        implements Serializable {
    public PolicyVersionView {
        rows = List.copyOf(rows);
    }

    /** One value. @param source default, setting, plan, or the decision's scope and revision */
    public record Row(PolicyKey key, int amount, String source) implements Serializable {}
}
