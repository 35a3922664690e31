package org.jiangxin.exam.service;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import org.jiangxin.exam.entity.Exam;
import org.jiangxin.exam.entity.PaperSection;
import org.jiangxin.exam.entity.Question;
import org.jiangxin.exam.entity.QuestionKind;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;

/**
 * Draws a paper from the bank (R-331d): as many questions of each kind as the exam says, spread over the knowledge points as
 * evenly as the bank allows, in random order, with the options in random order under references of this attempt only. 对 and
 * 错 keep their places: shuffling them would only make learners misread.
 */
final class PaperDrawer {
    private final SecureRandom random = new SecureRandom();

    /** Refuses with {@code exam.bank.too_small} when the bank has not enough questions of a kind. */
    Paper draw(Exam exam, Collection<Question> bank) {
        var items = new ArrayList<Paper.Item>();
        for (var kind : QuestionKind.values()) {
            var section = exam.section(kind);
            var ofKind =
                    bank.stream().filter(question -> question.kind() == kind).toList();
            if (ofKind.size() < section.count()) {
                throw new Refused(Refusal.of("exam.bank.too_small"));
            }
            var drawn = new ArrayList<>(spread(ofKind, section.count()));
            Collections.shuffle(drawn, random);
            drawn.forEach(question -> items.add(item(question, section)));
        }
        return new Paper(exam.title(), exam.durationMinutes(), exam.passScore(), items);
    }

    /** Takes one question of each knowledge point in turn until there are enough. */
    private List<Question> spread(List<Question> questions, int count) {
        var shuffled = new ArrayList<>(questions);
        Collections.shuffle(shuffled, random);
        var byPoint = new LinkedHashMap<String, List<Question>>();
        for (var question : shuffled) {
            byPoint.computeIfAbsent(question.knowledgePoint(), point -> new ArrayList<>())
                    .add(question);
        }
        var drawn = new ArrayList<Question>(count);
        for (int turn = 0; drawn.size() < count; turn++) {
            for (var point : byPoint.values()) {
                if (turn < point.size() && drawn.size() < count) {
                    drawn.add(point.get(turn));
                }
            }
        }
        return drawn;
    }

    private Paper.Item item(Question question, PaperSection section) {
        var options = new ArrayList<Paper.Option>();
        for (var option : question.options()) {
            options.add(new Paper.Option(ItemRef.random(), option.wording(), option.isCorrect()));
        }
        if (question.kind() != QuestionKind.TRUE_FALSE) {
            Collections.shuffle(options, random);
        }
        return new Paper.Item(
                ItemRef.random(),
                question.id(),
                question.kind(),
                question.stem(),
                question.knowledgePoint(),
                question.explanation(),
                section.points(),
                options);
    }
}
