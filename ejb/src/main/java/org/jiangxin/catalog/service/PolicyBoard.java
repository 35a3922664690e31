package org.jiangxin.catalog.service;

import java.io.Serializable;
import java.util.List;
import org.jiangxin.organization.service.RegionView;

/**
 * Every policy value somewhere.
 *
 * @param title name of the region, project or class
 * @param regionCode code of the region that is looked at; null for a project or class
 * @param trail regions from the caller's own down to this one
 * @param below regions directly below
 */
public record PolicyBoard(
        String title, String regionCode, List<RegionView> trail, List<RegionView> below, List<PolicyLine> lines)
        implements Serializable {
    public PolicyBoard {
        trail = List.copyOf(trail);
        below = List.copyOf(below);
        lines = List.copyOf(lines);
    }
}
