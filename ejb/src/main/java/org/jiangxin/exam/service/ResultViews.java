package org.jiangxin.exam.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangxin.exam.entity.Attempt;
import org.jiangxin.exam.entity.AttemptResult;
import org.jiangxin.exam.entity.Conduct;
import org.jiangxin.exam.entity.ItemMark;
import org.jiangxin.exam.service.AttemptResultView.ConductView;
import org.jiangxin.exam.service.AttemptResultView.Item;
import org.jiangxin.exam.service.AttemptResultView.Knowledge;

/** Turns marks into what a learner may see of them. */
final class ResultViews {
    private ResultViews() {}

    static AttemptResultView of(
            Candidacy candidacy,
            Attempt attempt,
            Paper paper,
            Optional<AttemptResult> result,
            List<ItemMark> marks,
            Receipt receipt) {
        var settled = result.isPresent() && candidacy.isSettled();
        return new AttemptResultView(
                attempt.publicId(),
                candidacy.enrolment().publicId(),
                attempt.attemptNumber(),
                attempt.status().name(),
                paper.title(),
                attempt.startedAt(),
                attempt.submittedAt(),
                result.map(AttemptResult::markedAt).orElse(null),
                result.map(AttemptResult::score).orElse(null),
                paper.fullScore(),
                paper.passScore(),
                result.map(AttemptResult::isPassed).orElse(null),
                attempt.duration().toMillis(),
                paper.items().size(),
                result.map(AttemptResult::correctCount).orElse(0),
                result.map(AttemptResult::unansweredCount).orElse(0),
                candidacy.isPassed() ? 0 : candidacy.left(),
                settled,
                result.map(AttemptResult::conduct).map(ResultViews::conduct).orElse(null),
                knowledge(marks),
                settled ? items(paper, marks) : List.of(),
                receipt);
    }

    private static ConductView conduct(Conduct conduct) {
        return new ConductView(
                conduct.leftPageCount(),
                conduct.away().toMillis(),
                conduct.reentryCount(),
                conduct.lateCount(),
                conduct.isRapid(),
                conduct.presenceAsked(),
                conduct.presenceMissed());
    }

    static List<Knowledge> knowledge(List<ItemMark> marks) {
        return marks.stream().collect(Collectors.groupingBy(ItemMark::knowledgePoint)).entrySet().stream()
                .map(point -> new Knowledge(
                        point.getKey(),
                        (int) point.getValue().stream()
                                .filter(mark -> !mark.isCorrect())
                                .count(),
                        point.getValue().size()))
                .sorted(Comparator.comparingInt(Knowledge::wrong).reversed().thenComparing(Knowledge::title))
                .toList();
    }

    private static List<Item> items(Paper paper, List<ItemMark> marks) {
        Map<String, ItemMark> byRef = marks.stream().collect(Collectors.toMap(ItemMark::itemRef, Function.identity()));
        var items = new ArrayList<Item>();
        for (var item : paper.items()) {
            var mark = byRef.get(item.ref());
            items.add(new Item(
                    items.size() + 1,
                    item.ref(),
                    item.kind().name(),
                    item.knowledge(),
                    item.stem(),
                    AttemptViews.options(item),
                    mark.answer().map(text -> List.of(text.split(","))).orElse(List.of()),
                    item.right(),
                    mark.isCorrect(),
                    item.points(),
                    item.explanation()));
        }
        return items;
    }
}
