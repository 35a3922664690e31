package org.jiangxin.course.service;

import static org.jiangxin.shared.security.Role.LEARNER;
import static org.jiangxin.shared.security.Role.OPERATIONS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jiangxin.course.entity.Lesson;
import org.jiangxin.course.entity.LessonForm;
import org.jiangxin.course.provider.MaterialGate;
import org.jiangxin.shared.error.NotFound;

/** Self-test lessons for those who may study them: asked without answers, marked on the server (R-322c). */
@Stateless
public class SelfTestService {
    @Inject
    MaterialGate gate;

    @Inject
    Outlines outlines;

    @RolesAllowed({LEARNER, OPERATIONS})
    public List<TestQuestion> questions(String lessonPublicId) {
        var test = test(lessonPublicId);
        var asked = new ArrayList<TestQuestion>();
        for (var question : test.questions()) {
            asked.add(new TestQuestion(
                    asked.size() + 1,
                    question.kind().name(),
                    question.stem(),
                    question.options().stream().map(SelfTest.Option::text).toList()));
        }
        return asked;
    }

    /** Marks an answer. What it is worth for the learner's study is learning's matter. */
    @RolesAllowed({LEARNER, OPERATIONS})
    public TestMark mark(String lessonPublicId, int number, Set<Integer> chosen) {
        var questions = test(lessonPublicId).questions();
        if (number < 1 || number > questions.size()) {
            throw new NotFound(Lesson.class, lessonPublicId + " question " + number);
        }
        var question = questions.get(number - 1);
        var right = question.isRight(chosen);
        return new TestMark(
                right, right ? List.copyOf(question.right()) : List.of(), right ? question.explanation() : "");
    }

    private SelfTest test(String lessonPublicId) {
        var lesson = outlines.ofLesson(lessonPublicId)
                .lesson(lessonPublicId)
                .filter(found -> found.form() == LessonForm.SELF_TEST)
                .orElseThrow(() -> new NotFound(Lesson.class, lessonPublicId));
        gate.require(lesson);
        return outlines.selfTest(lessonPublicId);
    }
}
