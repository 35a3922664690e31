package org.jiangxin.supervision.service;

import static org.jiangxin.shared.security.Role.CLASS_MANAGER;
import static org.jiangxin.shared.security.Role.INSTITUTION_ADMIN;
import static org.jiangxin.shared.security.Role.REGULATOR_APPROVER;
import static org.jiangxin.shared.security.Role.REGULATOR_INSPECTOR;
import static org.jiangxin.shared.security.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.jiangxin.course.service.CourseService;
import org.jiangxin.course.service.LessonFacts;
import org.jiangxin.identity.service.LearnerDirectory;
import org.jiangxin.learning.service.LedgerVerification;
import org.jiangxin.learning.service.ProgressService;
import org.jiangxin.shared.security.Role;
import org.jiangxin.training.service.EnrolmentFacts;
import org.jiangxin.training.service.EnrolmentService;

/**
 * Puts a learner's file together once the look has been allowed and recorded. Runs as SYSTEM because study and enrolment are
 * otherwise open to the learner alone; asked by {@link LearnerInspection} and {@link OwnLearnerInspection} only.
 */
@Stateless
@RunAs(Role.SYSTEM)
public class LearnerFile {
    @Inject
    EnrolmentService enrolments;

    @Inject
    CourseService courses;

    @Inject
    ProgressService progress;

    @Inject
    LedgerVerification ledgers;

    @Inject
    LearnerDirectory learners;

    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR, INSTITUTION_ADMIN, CLASS_MANAGER, TEACHER})
    public EnrolmentFacts facts(long enrolmentId) {
        return enrolments.get(enrolmentId);
    }

    /** Everything about an enrolment, with its chain checked entry by entry. */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR, INSTITUTION_ADMIN, CLASS_MANAGER, TEACHER})
    public InspectedLearner of(EnrolmentFacts facts, ClassView inClass, int atMost) {
        var id = facts.enrolmentId();
        var card = learners.card(facts.learnerId());
        var study = progress.of(id);
        var outline = courses.outline(facts.courseVersionId());
        var days = progress.days(id);
        var findings = new ArrayList<String>();
        if (!days.isEmpty()) {
            findings.addAll(ledgers.chain(id));
            findings.addAll(ledgers.totals(id));
        }
        return new InspectedLearner(
                facts.publicId(),
                card.maskedName(),
                card.maskedCitizenId(),
                card.maskedMobile(),
                inClass,
                outline.title(),
                facts.status().name(),
                facts.enrolledAt(),
                facts.startedAt(),
                facts.completedAt(),
                study.creditedMillis(),
                study.pendingMillis(),
                study.uncountedMillis(),
                study.lessonsComplete(),
                study.lessonsRequired(),
                days,
                progress.intervals(id, atMost),
                outline.lessons().stream().collect(Collectors.toMap(LessonFacts::lessonId, LessonFacts::title)),
                progress.ledgerHead(id),
                findings);
    }
}
