package org.jiangxin.exam.rule;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangxin.exam.repository.ExamTraces.Sitting;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.provider.ClueRule;
import org.jiangxin.integrity.provider.Limits;
import org.jiangxin.integrity.provider.Suspicion;

/** No. 12: everybody of a class passed one exam with one and the same score. Full marks are none. */
public final class ExamSameScores implements ClueRule<ExamDay> {
    @Override
    public ClueKind kind() {
        return ClueKind.EXAM_SAME_SCORES;
    }

    @Override
    public Map<String, Long> limits() {
        return Map.of("people", 8L);
    }

    @Override
    public List<Suspicion> judge(ExamDay seen, Limits limits) {

        return seen.sittings().stream().collect(Collectors.groupingBy(Sitting::classId)).entrySet().stream()
                .filter(ofClass -> isOdd(ofClass.getValue(), limits.of("people")))
                .map(ofClass -> Suspicion.ofClass(
                                ofClass.getKey(),
                                seen.day() + "/scores/" + ofClass.getKey() + "/"
                                        + ofClass.getValue().get(0).examId(),
                                ofClass.getValue().stream()
                                        .map(one -> "attempt/" + one.publicId())
                                        .toList())
                        .with("people", ofClass.getValue().size())
                        .with(
                                "score",
                                ofClass.getValue()
                                        .get(0)
                                        .score()
                                        .stripTrailingZeros()
                                        .toPlainString()))
                .toList();
    }

    private static boolean isOdd(List<Sitting> sittings, long people) {
        var first = sittings.get(0);
        return sittings.size() >= people
                && first.correct() < first.items()
                && sittings.stream().allMatch(one -> one.passed() && one.score().compareTo(first.score()) == 0);
    }
}
