package org.jiangxin.exam.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangxin.course.provider.QuestionIntake;
import org.jiangxin.exam.entity.Exam;
import org.jiangxin.exam.entity.Question;
import org.jiangxin.exam.repository.Exams;
import org.jiangxin.exam.repository.Questions;

/**
 * Takes the questions of a course folder into the bank and sets the terms of the course version's final exam. A question that
 * says something else than before becomes a new revision and the old one is retired, as is one that is no longer in the file;
 * papers already drawn keep what they showed.
 */
@ApplicationScoped
public class QuestionImport implements QuestionIntake {
    @Inject
    Questions questions;

    @Inject
    Exams exams;

    @Inject
    Clock clock;

    @Override
    public List<String> problems(String questionsJson) {
        return new QuestionsFile(questionsJson).problems();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public int store(long courseId, long courseVersionId, String questionsJson) {
        var file = new QuestionsFile(questionsJson);
        var now = clock.instant();
        revise(courseId, file.questions(), now);
        exams.setFor(courseVersionId, null)
                .ifPresentOrElse(
                        exam -> exam.revise(file.terms()),
                        () -> exams.add(new Exam(courseId, courseVersionId, null, file.terms(), now)));
        return file.questions().size();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void carryOver(long courseId, long fromVersionId, long toVersionId) {
        exams.setFor(fromVersionId, null)
                .ifPresent(exam -> exams.add(new Exam(courseId, toVersionId, null, exam.terms(), clock.instant())));
    }

    private void revise(long courseId, Map<String, Question.QuestionContent> wanted, Instant now) {
        var current =
                questions.currentOf(courseId).stream().collect(Collectors.toMap(Question::code, Function.identity()));
        var lastRevisions = new HashMap<String, Integer>();
        questions.lastRevisionsOf(courseId).forEach(row -> lastRevisions.put((String) row[0], (Integer) row[1]));
        current.values().stream()
                .filter(question -> !wanted.containsKey(question.code()))
                .forEach(question -> question.retire(now));
        wanted.forEach((code, content) -> {
            var known = current.get(code);
            if (known != null && known.says(content)) {
                return;
            }
            if (known != null) {
                known.retire(now);
            }
            questions.add(new Question(courseId, code, lastRevisions.getOrDefault(code, 0) + 1, content, now));
        });
    }
}
