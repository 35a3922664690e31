package org.jiangxin.learning.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jiangxin.course.service.LessonService;
import org.jiangxin.learning.entity.PlaybackLease;
import org.jiangxin.training.service.EnrolmentService;

/**
 * Remembers lesson and policy of the leases in use, so that a beat reads nothing but its row. A lease keeps what held at its
 * grant: a changed policy takes effect with the next one, and every ledger entry says which held.
 */
@ApplicationScoped
class StudyContexts {
    private static final int MOST = 50_000;

    private final Map<String, StudyContext> known = new ConcurrentHashMap<>();

    @Inject
    EnrolmentService enrolments;

    @Inject
    LessonService lessons;

    StudyContext of(PlaybackLease lease) {
        var context = known.get(lease.leaseId());
        if (context == null) {
            context = new StudyContext(enrolments.get(lease.enrolmentId()), lessons.facts(lease.lessonId()));
            remember(lease, context);
        }
        return context;
    }

    void remember(PlaybackLease lease, StudyContext context) {
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(lease.leaseId(), context);
    }

    void forget(PlaybackLease lease) {
        known.remove(lease.leaseId());
    }
}
