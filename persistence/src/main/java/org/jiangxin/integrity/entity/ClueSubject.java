package org.jiangxin.integrity.entity;

/**
 * Whom and what a clue is about, and in whose region it lies.
 *
 * @param learnerId account of the learner, or null when it is about a class as a whole
 * @param organizationId the institution that holds the class, or null
 * @param regionCode county of the class, or null
 */
public record ClueSubject(
        Long learnerId,
        Long enrolmentId,
        Long classId,
        String classTitle,
        Long organizationId,
        String institutionName,
        String regionCode) {}
