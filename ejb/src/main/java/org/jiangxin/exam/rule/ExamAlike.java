package org.jiangxin.exam.rule;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangxin.exam.repository.ExamTraces.Sitting;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.provider.ClueRule;
import org.jiangxin.integrity.provider.Limits;
import org.jiangxin.integrity.provider.Suspicion;

/** No. 12: several papers of one exam with exactly the same wrong answers. Papers are drawn one by one, so a few equal mistakes are chance and many are not. */
public final class ExamAlike implements ClueRule<ExamDay> {
    @Override
    public ClueKind kind() {
        return ClueKind.EXAM_ALIKE;
    }

    @Override
    public Map<String, Long> limits() {
        return Map.of("wrong", 5L);
    }

    @Override
    public List<Suspicion> judge(ExamDay seen, Limits limits) {

        return seen.sittings().stream()
                .filter(one -> seen.wrong(one).size() >= limits.of("wrong"))
                .collect(Collectors.groupingBy(seen::wrong))
                .values()
                .stream()
                .filter(alike ->
                        alike.stream().map(Sitting::learnerId).distinct().count() > 1)
                .flatMap(alike -> alike.stream()
                        .map(one -> Suspicion.of(
                                        one.learnerId(),
                                        one.enrolmentId(),
                                        "alike/" + one.publicId(),
                                        alike.stream()
                                                .map(other -> "attempt/" + other.publicId())
                                                .toList())
                                .with("papers", alike.size())
                                .with("sameWrong", seen.wrong(one).size())))
                .toList();
    }
}
