package org.jiangxin.exam.rule;

import java.util.List;
import java.util.Map;
import org.jiangxin.exam.repository.ExamTraces.Sitting;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.provider.ClueRule;
import org.jiangxin.integrity.provider.Limits;
import org.jiangxin.integrity.provider.Suspicion;

/** No. 12: the exam page was left as often as the class's policy names ({@code exam.switchMax}). One phone call is none. */
public final class ExamLeftPage implements ClueRule<Sitting> {
    @Override
    public ClueKind kind() {
        return ClueKind.EXAM_LEFT_PAGE;
    }

    @Override
    public Map<String, Long> limits() {
        return Map.of("times", 3L);
    }

    @Override
    public List<Suspicion> judge(Sitting seen, Limits limits) {
        return seen.leftPage() < limits.of("times")
                ? List.of()
                : List.of(Suspicion.of(
                                seen.learnerId(),
                                seen.enrolmentId(),
                                "left/" + seen.publicId(),
                                List.of("attempt/" + seen.publicId()))
                        .with("times", seen.leftPage())
                        .with("awaySeconds", seen.awayMillis() / 1_000));
    }
}
