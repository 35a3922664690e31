package org.jiangxin.statistics.entity;

/**
 * Whose a class is and where it is held.
 *
 * @param organizationId the institution or employer, or null when the platform itself holds it
 * @param regionCode six digits of the county, or {@link #NOWHERE}
 */
public record ClassPlace(Long organizationId, String regionCode, long courseVersionId) {
    /** A class without a region; no regulator's scope begins so. */
    public static final String NOWHERE = "000000";

    public ClassPlace {
        regionCode = regionCode == null ? NOWHERE : regionCode;
    }
}
