package org.jiangxin.organization.service;

import org.jiangxin.shared.error.NotPermitted;
import org.jiangxin.shared.error.Refusal;

/**
 * Whose rows the caller may see (DESIGN §3): the own organization's, those of a region and all below it, or all. Every query that
 * returns rows of several owners takes both values: {@code (:organizationId is null or x.organizationId = :organizationId)} and
 * {@code x.regionCode like :regionPattern}.
 *
 * @param organizationId the own institution or employer; null for regulators and for the platform
 * @param regionPrefix first digits of the region codes in scope; empty for institutions (their own rows anywhere) and the platform
 */
public record StaffScope(Long organizationId, String regionPrefix) {
    /** Whether everything is in scope. */
    public boolean platform() {
        return organizationId == null && regionPrefix.isEmpty();
    }

    /** For {@code like}. */
    public String regionPattern() {
        return regionPrefix + "%";
    }

    /** Whether something of this organization in this region is in scope. */
    public boolean covers(Long ownerId, String regionCode) {
        return (organizationId == null || organizationId.equals(ownerId))
                && (regionPrefix.isEmpty() || regionCode != null && regionCode.startsWith(regionPrefix));
    }

    /** The own institution or employer; refuses regulators and the platform, which have none. */
    public long requireOrganization() {
        if (organizationId == null) {
            throw new NotPermitted(Refusal.of("organization.institution_only"));
        }
        return organizationId;
    }
}
