package org.jiangxin.exam.rule;

import java.util.List;
import java.util.Map;
import org.jiangxin.exam.repository.ExamTraces.Sitting;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.provider.ClueRule;
import org.jiangxin.integrity.provider.Limits;
import org.jiangxin.integrity.provider.Suspicion;

/** No. 12: a paper handed in faster than its questions can be read. The default is three seconds for each. */
public final class ExamRushed implements ClueRule<Sitting> {
    @Override
    public ClueKind kind() {
        return ClueKind.EXAM_RUSHED;
    }

    @Override
    public Map<String, Long> limits() {
        return Map.of("secondsPerItem", 3L, "fewest", 5L);
    }

    @Override
    public List<Suspicion> judge(Sitting seen, Limits limits) {

        return seen.items() < limits.of("fewest")
                        || seen.durationMillis() >= seen.items() * limits.of("secondsPerItem") * 1_000
                ? List.of()
                : List.of(Suspicion.of(
                                seen.learnerId(),
                                seen.enrolmentId(),
                                "rushed/" + seen.publicId(),
                                List.of("attempt/" + seen.publicId()))
                        .with("items", seen.items())
                        .with("seconds", seen.durationMillis() / 1_000)
                        .with("correct", seen.correct()));
    }
}
