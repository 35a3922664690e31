package org.jiangxin.interaction.service;

import java.util.List;
import org.jiangxin.interaction.rule.AirTime;

/**
 * What was on the air in a stretch of time.
 *
 * @param slices its parts in order, at least one
 * @param open whether a broadcast is still open at its end, even when nothing comes just now
 * @param onAir whether something can be seen at its end
 */
public record Air(List<AirTime.Slice> slices, boolean open, boolean onAir) {
    public Air {
        slices = List.copyOf(slices);
    }
}
