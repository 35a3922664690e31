package org.jiangxin.learning.service;

import static org.jiangxin.shared.security.Role.LEARNER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jiangxin.course.entity.LessonForm;
import org.jiangxin.course.service.LessonService;
import org.jiangxin.interaction.service.AirState;
import org.jiangxin.interaction.service.LiveBroadcasts;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.security.Caller;
import org.jiangxin.training.service.EnrolmentService;

/** Tells a learner's page whether a live class of the learner's own class is on the air. Joining it is taking the lease. */
@Stateless
public class LiveClassService {
    @Inject
    Caller caller;

    @Inject
    LessonService lessons;

    @Inject
    EnrolmentService enrolments;

    @Inject
    LiveBroadcasts lives;

    @RolesAllowed(LEARNER)
    public AirState state(String lessonPublicId) {
        var lesson = lessons.facts(lessonPublicId);
        var enrolment = enrolments.forStudy(caller.accountId(), lesson.lessonId());
        if (lesson.form() != LessonForm.LIVE) {
            throw new NotFound(LessonForm.class, lessonPublicId);
        }
        return lives.state(enrolment.classId(), lesson.lessonId());
    }
}
