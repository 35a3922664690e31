package org.jiangxin.supervision.service;

import java.io.Serializable;
import java.util.List;
import org.jiangxin.organization.service.OrganizationView;
import org.jiangxin.organization.service.RegionView;

/**
 * An institution as a regulator sees it: only what happens within the own region.
 *
 * @param trail regions from the caller's own down to the institution's
 */
public record InstitutionView(OrganizationView organization, List<RegionView> trail, Figures figures)
        implements Serializable {
    public InstitutionView {
        trail = List.copyOf(trail);
    }
}
