package org.jiangxin.learning.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jiangxin.catalog.service.ClassPolicies;
import org.jiangxin.course.service.LessonFacts;
import org.jiangxin.course.service.LessonService;
import org.jiangxin.learning.entity.PlaybackLease;
import org.jiangxin.training.service.EnrolmentFacts;
import org.jiangxin.training.service.EnrolmentService;

/**
 * Remembers lesson and policy of the leases in use, so that a beat reads nothing but its row. A lease keeps the policy that held at
 * its grant, by the version in its row, on every node and after a restart: a changed policy takes effect with the next one, and every
 * ledger entry says which held.
 */
@ApplicationScoped
class StudyContexts {
    private static final int MOST = 50_000;

    private final Map<String, StudyContext> known = new ConcurrentHashMap<>();

    @Inject
    EnrolmentService enrolments;

    @Inject
    LessonService lessons;

    @Inject
    ClassPolicies policies;

    StudyContext of(PlaybackLease lease) {
        var context = known.get(lease.leaseId());
        if (context == null) {
            var enrolment = enrolments.get(lease.enrolmentId());
            var lesson = lessons.facts(lease.lessonId());
            context = lease.policyVersion()
                    .flatMap(policies::version)
                    .map(rules -> new StudyContext(enrolment.under(rules), lesson, rules, lessons.segments(lesson)))
                    .orElseGet(() -> begin(enrolment, lesson));
            remember(lease, context);
        }
        return context;
    }

    /** What a lease that is granted now will be judged by. */
    StudyContext begin(EnrolmentFacts enrolment, LessonFacts lesson) {
        var rules = policies.version(enrolment.policyVersion()).orElseThrow();
        return new StudyContext(enrolment, lesson, rules, lessons.segments(lesson));
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
