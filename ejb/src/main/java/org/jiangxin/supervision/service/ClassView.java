package org.jiangxin.supervision.service;

import java.io.Serializable;
import java.util.List;
import org.jiangxin.organization.service.OrganizationView;
import org.jiangxin.organization.service.RegionView;
import org.jiangxin.training.service.ClassSummary;

/**
 * A class as a regulator sees it.
 *
 * @param organization whose class it is, or null for one of the platform itself
 */
public record ClassView(ClassSummary summary, OrganizationView organization, List<RegionView> trail, Figures figures)
        implements Serializable {
    public ClassView {
        trail = List.copyOf(trail);
    }
}
