package org.jiangxin.course.provider;

import org.jiangxin.course.service.LessonFacts;

/**
 * Who may look at the material of a lesson. Declared here because classes come after courses; implemented by training, which
 * knows who is enrolled.
 */
public interface MaterialGate {
    /** Refuses the caller who may not, with {@code identity.verification.required} or {@code training.material.not_enrolled}. */
    void require(LessonFacts lesson);

    /** Refuses also the caller who is still to study the lesson and must fetch what plays under a lease, with {@code training.material.lease_required}. */
    void requireFree(LessonFacts lesson);
}
