package org.jiangxin.exam.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.exam.repository.ExamTraces;
import org.jiangxin.exam.repository.ExamTraces.Sitting;
import org.jiangxin.exam.rule.ExamAlike;
import org.jiangxin.exam.rule.ExamChecksMissed;
import org.jiangxin.exam.rule.ExamDay;
import org.jiangxin.exam.rule.ExamLeftPage;
import org.jiangxin.exam.rule.ExamRushed;
import org.jiangxin.exam.rule.ExamSameScores;
import org.jiangxin.integrity.provider.ClueRule;
import org.jiangxin.integrity.provider.ClueSearch;
import org.jiangxin.integrity.provider.ClueSource;
import org.jiangxin.training.service.DayPolicies;

/** Brings the day's marked sittings before their rules, exam by exam. */
@ApplicationScoped
public class ExamClues implements ClueSource {
    private static final int PORTION = 500;
    private static final List<ClueRule<Sitting>> OF_A_SITTING = List.of(new ExamRushed(), new ExamChecksMissed());
    private static final ClueRule<Sitting> LEFT_PAGE = new ExamLeftPage();
    private static final List<ClueRule<ExamDay>> OF_AN_EXAM = List.of(new ExamAlike(), new ExamSameScores());

    @Inject
    ExamTraces traces;

    @Inject
    DayPolicies policies;

    @Override
    public List<ClueRule<?>> rules() {
        return Stream.<List<? extends ClueRule<?>>>of(OF_A_SITTING, List.of(LEFT_PAGE), OF_AN_EXAM)
                .<ClueRule<?>>flatMap(List::stream)
                .toList();
    }

    @Override
    public void look(ClueSearch search) {
        traces.marked(search.from(), search.until()).stream()
                .collect(Collectors.groupingBy(Sitting::examId))
                .values()
                .forEach(sittings -> {
                    OF_A_SITTING.forEach(rule -> sittings.forEach(one -> search.apply(rule, one)));
                    leftPage(search, sittings);
                    var exam = new ExamDay(search.day(), sittings, wrong(sittings));
                    OF_AN_EXAM.forEach(rule -> search.apply(rule, exam));
                });
    }

    /** Each by what the examinee read before the start: the value of the class's policy on that day. */
    private void leftPage(ClueSearch search, List<Sitting> sittings) {
        var times = policies.ofClasses(
                sittings.stream().map(Sitting::classId).toList(), PolicyKey.EXAM_SWITCH_MAX, search.day());
        sittings.forEach(one -> search.apply(
                LEFT_PAGE,
                one,
                "times",
                times.getOrDefault(one.classId(), PolicyKey.EXAM_SWITCH_MAX.fallback()),
                Set.of(one.learnerId())));
    }

    private Map<Long, List<Long>> wrong(List<Sitting> sittings) {
        var found = new HashMap<Long, List<Long>>();
        for (var first = 0; first < sittings.size(); first += PORTION) {
            found.putAll(traces.wrong(sittings.subList(first, Math.min(first + PORTION, sittings.size())).stream()
                    .map(Sitting::attemptId)
                    .toList()));
        }
        return found;
    }
}
