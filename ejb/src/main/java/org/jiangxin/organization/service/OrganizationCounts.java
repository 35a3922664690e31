package org.jiangxin.organization.service;

import static org.jiangxin.shared.security.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiangxin.organization.entity.Organization;
import org.jiangxin.organization.entity.OrganizationKind;
import org.jiangxin.organization.entity.OrganizationStatus;
import org.jiangxin.organization.repository.Organizations;

/** How many institutions and employers there are, and which, for those who have checked the region of whoever asks. */
@Stateless
public class OrganizationCounts {
    private static final int MOST = 500;
    private static final List<OrganizationKind> SUPERVISED =
            List.of(OrganizationKind.TRAINING_INSTITUTION, OrganizationKind.EMPLOYER);

    @Inject
    Organizations organizations;

    /** Institutions of one county in one state. */
    public record Kind(String regionCode, OrganizationStatus status) {}

    /** One of them, as a list shows it. */
    public record Registered(long id, String publicId, String name, OrganizationKind kind, OrganizationStatus status) {}

    /** Numbers by county and state below a region. */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR, OPERATIONS, SYSTEM})
    public Map<Kind, Long> byRegion(String regionPrefix) {
        var counts = new HashMap<Kind, Long>();
        organizations
                .countByRegion(regionPrefix + "%", SUPERVISED)
                .forEach(row -> counts.put(new Kind((String) row[0], (OrganizationStatus) row[1]), (Long) row[2]));
        return counts;
    }

    /** Those registered below a region, by name, at most five hundred. */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR, OPERATIONS, SYSTEM})
    public List<Registered> registeredIn(String regionPrefix, String text) {
        var pattern = "%"
                + (text == null ? "" : text.strip().toUpperCase(Locale.ROOT))
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_")
                + "%";
        return organizations
                .search(regionPrefix + "%", SUPERVISED, List.of(OrganizationStatus.values()), pattern, 0, MOST)
                .stream()
                .map(OrganizationCounts::registered)
                .toList();
    }

    /** Some of them wherever they are registered, at most 1,000. */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR, OPERATIONS, SYSTEM})
    public List<Registered> of(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : organizations.ofIds(ids).stream()
                        .map(OrganizationCounts::registered)
                        .toList();
    }

    private static Registered registered(Organization found) {
        return new Registered(found.id(), found.publicId(), found.name(), found.kind(), found.status());
    }
}
