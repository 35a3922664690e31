package org.jiangxin.training.service;

/**
 * Whose a class is and where it is held.
 *
 * @param organizationId the institution or employer, or null when the platform itself holds it
 * @param regionCode six digits of the county, or null
 */
public record ClassOwnership(Long organizationId, String regionCode, long courseVersionId) {}
