package org.jiangxin.learning.service;

import java.util.Objects;

/**
 * A page wants to study a lesson.
 *
 * @param lessonPublicId which
 * @param takeOver whether the learner said that it may take the lease from another page
 */
public record StudyRequest(String lessonPublicId, boolean takeOver) {
    public StudyRequest {
        Objects.requireNonNull(lessonPublicId);
    }
}
