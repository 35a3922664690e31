package org.jiangxin.learning.service;

import java.util.Objects;

/**
 * A page wants to study a lesson.
 *
 * @param lessonPublicId which
 * @param takeOver whether the learner said that it may take the lease from another page
 * @param automated whether the page says that a program drives its browser; believed only when it says yes
 */
public record StudyRequest(String lessonPublicId, boolean takeOver, boolean automated) {
    public StudyRequest {
        Objects.requireNonNull(lessonPublicId);
    }
}
