package org.jiangxin.course.service;

import static org.jiangxin.shared.security.Role.LEARNER;
import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jiangxin.course.repository.Lessons;

/**
 * The check questions of a lesson, for learning when it asks one. Not part of {@link LessonFacts}, which reach pages: what is asked
 * must be unknown until it is due, and what is right for ever (ATK-18). Read for each check, which comes every quarter of an hour.
 */
@Stateless
public class CheckQuestionService {
    @Inject
    Lessons lessons;

    /** None for what is read, and for lessons whose author wrote none. */
    @RolesAllowed({LEARNER, SYSTEM})
    public List<CheckQuestion> ofLesson(long lessonId) {
        return lessons.checkQuestions(lessonId)
                .map(json -> CheckQuestions.parse(json).questions())
                .orElse(List.of());
    }
}
