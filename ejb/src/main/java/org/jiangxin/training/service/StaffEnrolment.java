package org.jiangxin.training.service;

/**
 * An enrolment as staff see it.
 *
 * @param organizationId whose class it is, or null when the platform itself holds it
 * @param regionCode county of the class, or null
 */
public record StaffEnrolment(EnrolmentFacts facts, Long organizationId, String regionCode) {}
