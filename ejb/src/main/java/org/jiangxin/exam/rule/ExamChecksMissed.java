package org.jiangxin.exam.rule;

import java.util.List;
import java.util.Map;
import org.jiangxin.exam.repository.ExamTraces.Sitting;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.provider.ClueRule;
import org.jiangxin.integrity.provider.Limits;
import org.jiangxin.integrity.provider.Suspicion;

/** No. 9 in exams: who is there was asked, and so often nobody showed themselves. Once is a phone that did not ring in time. */
public final class ExamChecksMissed implements ClueRule<Sitting> {
    @Override
    public ClueKind kind() {
        return ClueKind.EXAM_CHECKS_MISSED;
    }

    @Override
    public Map<String, Long> limits() {
        return Map.of("times", 2L);
    }

    @Override
    public List<Suspicion> judge(Sitting seen, Limits limits) {
        return seen.presenceMissed() < limits.of("times")
                ? List.of()
                : List.of(Suspicion.of(
                                seen.learnerId(),
                                seen.enrolmentId(),
                                "presence/" + seen.publicId(),
                                List.of("attempt/" + seen.publicId()))
                        .with("missed", seen.presenceMissed())
                        .with("asked", seen.presenceAsked()));
    }
}
