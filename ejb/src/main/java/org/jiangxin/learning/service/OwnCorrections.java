package org.jiangxin.learning.service;

import static org.jiangxin.shared.security.Role.LEARNER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangxin.course.service.LessonFacts;
import org.jiangxin.course.service.LessonService;
import org.jiangxin.learning.entity.CorrectedAmount;
import org.jiangxin.learning.entity.StudyCorrection;
import org.jiangxin.learning.repository.StudyCorrections;
import org.jiangxin.organization.service.StaffPost;
import org.jiangxin.organization.service.StaffPosts;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.training.service.EnrolmentFacts;
import org.jiangxin.training.service.EnrolmentService;

/**
 * What was changed by hand in a learner's own study time (issue 4.8): how much, why, and which offices decided it. Proposals that came to
 * nothing have changed nothing and are not shown.
 */
@Stateless
public class OwnCorrections {
    @Inject
    StudyCorrections corrections;

    @Inject
    EnrolmentService enrolments;

    @Inject
    LessonService lessons;

    @Inject
    StaffPosts posts;

    /**
     * Decided last first. Another's enrolment is refused as everywhere.
     *
     * @param enrolmentPublicId one enrolment, or null for all
     */
    @RolesAllowed(LEARNER)
    public Page<OwnCorrection> mine(String enrolmentPublicId, PageRequest rows) {
        var within = enrolmentPublicId == null || enrolmentPublicId.isBlank()
                ? enrolments.mine()
                : List.of(enrolments.get(enrolmentPublicId));
        if (within.isEmpty()) {
            return new Page<>(List.of(), 0, 0);
        }
        var classes = within.stream()
                .collect(Collectors.toMap(EnrolmentFacts::enrolmentId, Function.identity(), (one, same) -> one));
        var page = corrections.booked(classes.keySet(), rows);
        var held = posts.of(page.rows().stream()
                .flatMap(one -> Stream.of(one.proposedBy(), one.decidedBy()))
                .distinct()
                .toList());
        var studied = page.rows().stream()
                .map(StudyCorrection::amount)
                .map(CorrectedAmount::lessonId)
                .distinct()
                .collect(Collectors.toMap(id -> id, lessons::facts));
        return page.map(one -> view(one, classes, studied, held));
    }

    private static OwnCorrection view(
            StudyCorrection one,
            Map<Long, EnrolmentFacts> classes,
            Map<Long, LessonFacts> lessons,
            Map<Long, StaffPost> held) {
        var amount = one.amount();
        return new OwnCorrection(
                one.publicId(),
                one.enrolmentPublicId(),
                classes.get(one.enrolmentId()).className(),
                lessons.get(amount.lessonId()).title(),
                amount.day(),
                amount.millis(),
                one.reason(),
                one.cluePublicId(),
                held.get(one.proposedBy()),
                one.proposedAt(),
                held.get(one.decidedBy()),
                one.decidedAt());
    }
}
