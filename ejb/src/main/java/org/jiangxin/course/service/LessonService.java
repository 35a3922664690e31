package org.jiangxin.course.service;

import static org.jiangxin.shared.security.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Facts of one lesson, for learning, integrity and the player page. From memory for released versions. */
@Stateless
public class LessonService {
    @Inject
    Outlines outlines;

    /** By internal id. */
    @RolesAllowed({
        LEARNER,
        INSTITUTION_ADMIN,
        CLASS_MANAGER,
        TEACHER,
        AUTHOR,
        PROCTOR,
        REGULATOR_APPROVER,
        REGULATOR_INSPECTOR,
        CONTENT_REVIEWER,
        SUPPORT_AGENT,
        OPERATIONS,
        SYSTEM
    })
    public LessonFacts facts(long lessonId) {
        return outlines.ofLesson(lessonId).lesson(lessonId).orElseThrow();
    }

    /** By the public id of addresses. */
    @RolesAllowed({
        LEARNER,
        INSTITUTION_ADMIN,
        CLASS_MANAGER,
        TEACHER,
        AUTHOR,
        PROCTOR,
        REGULATOR_APPROVER,
        REGULATOR_INSPECTOR,
        CONTENT_REVIEWER,
        SUPPORT_AGENT,
        OPERATIONS,
        SYSTEM
    })
    public LessonFacts facts(String publicId) {
        return outlines.ofLesson(publicId).lesson(publicId).orElseThrow();
    }

    /** Where the segments of what plays begin and end; none for what is read. */
    @RolesAllowed({
        LEARNER,
        INSTITUTION_ADMIN,
        CLASS_MANAGER,
        TEACHER,
        AUTHOR,
        PROCTOR,
        REGULATOR_APPROVER,
        REGULATOR_INSPECTOR,
        CONTENT_REVIEWER,
        SUPPORT_AGENT,
        OPERATIONS,
        SYSTEM
    })
    public SegmentTimes segments(LessonFacts lesson) {
        return lesson.form().isPlayed() ? outlines.segments(lesson) : SegmentTimes.NONE;
    }
}
