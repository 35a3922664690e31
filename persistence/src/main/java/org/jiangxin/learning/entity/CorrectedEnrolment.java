package org.jiangxin.learning.entity;

/**
 * Whose study time is corrected.
 *
 * @param organizationId whose class it is, or null when the platform itself holds it
 * @param regionCode county of the class, or null
 */
public record CorrectedEnrolment(
        long enrolmentId, String publicId, long learnerId, long classId, Long organizationId, String regionCode) {}
