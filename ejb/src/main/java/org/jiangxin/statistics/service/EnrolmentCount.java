package org.jiangxin.statistics.service;

import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.statistics.entity.CountedEnrolment;
import org.jiangxin.statistics.entity.EnrolmentDates;
import org.jiangxin.statistics.entity.Tally;
import org.jiangxin.statistics.provider.IssuedCertificates;
import org.jiangxin.statistics.repository.CountedEnrolments;
import org.jiangxin.training.entity.EnrolmentStatus;
import org.jiangxin.training.service.EnrolmentFacts;
import org.jiangxin.training.service.EnrolmentService;

/**
 * Counts enrolments (R-331c). What an enrolment counts for is never added to but set to what training and record say now, and the
 * sums above move by the difference: an event may come twice, late or before the one that went ahead of it.
 */
@Stateless
public class EnrolmentCount {
    @Inject
    CountedEnrolments counted;

    @Inject
    EnrolmentService enrolments;

    @Inject
    IssuedCertificates certificates;

    @Inject
    SumMover sums;

    /** Brings the counts of one enrolment up to the present. */
    @RolesAllowed(SYSTEM)
    public void refresh(long enrolmentId) {
        var facts = enrolments.get(enrolmentId);
        if (isListedOnly(facts)) {
            return;
        }
        var known = counted.lock(enrolmentId);
        var leaf = known.orElseGet(() -> new CountedEnrolment(facts.enrolmentId(), facts.classId(), facts.learnerId()));
        var changes = leaf.become(dates(facts));
        if (known.isEmpty()) {
            counted.add(leaf);
        }
        sums.move(leaf.classId(), changes);
    }

    /** Compares what an enrolment is counted for with what training and record say. Empty when they agree. */
    @RolesAllowed(SYSTEM)
    public List<String> verify(long enrolmentId) {
        var facts = enrolments.get(enrolmentId);
        var truth =
                isListedOnly(facts) ? Map.<LocalDate, Tally>of() : dates(facts).counts();
        var kept = counted.lock(enrolmentId).map(CountedEnrolment::counts).orElse(Map.of());
        return truth.equals(kept)
                ? List.of()
                : List.of("counted_enrolments, enrolment " + enrolmentId + ": kept " + kept + "; it is " + truth);
    }

    /** On the roster of a class that is not approved: counts from the approval on. */
    private static boolean isListedOnly(EnrolmentFacts facts) {
        return facts.status() == EnrolmentStatus.LISTED;
    }

    private EnrolmentDates dates(EnrolmentFacts facts) {
        return new EnrolmentDates(
                ChinaTime.dayOf(facts.enrolledAt()),
                facts.startedAt() == null ? null : ChinaTime.dayOf(facts.startedAt()),
                facts.withdrawnAt() == null ? null : ChinaTime.dayOf(facts.withdrawnAt()),
                facts.hadStarted(),
                facts.completedAt() == null ? null : ChinaTime.dayOf(facts.completedAt()),
                certificates.issuedOn(facts.enrolmentId()).orElse(null));
    }
}
