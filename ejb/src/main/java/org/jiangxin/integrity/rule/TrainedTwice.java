package org.jiangxin.integrity.rule;

import java.util.List;
import java.util.Map;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.provider.ClueRule;
import org.jiangxin.integrity.provider.Limits;
import org.jiangxin.integrity.provider.Suspicion;
import org.jiangxin.integrity.repository.ClueTraces.Again;

/** No. 15: joined a class although trained for the same occupation and grade before, or in two such classes at one time. */
public final class TrainedTwice implements ClueRule<Again> {
    @Override
    public ClueKind kind() {
        return ClueKind.TRAINED_TWICE;
    }

    @Override
    public Map<String, Long> limits() {
        return Map.of();
    }

    @Override
    public List<Suspicion> judge(Again seen, Limits limits) {
        return List.of(Suspicion.of(
                        seen.learnerId(),
                        seen.enrolmentId(),
                        "again/" + seen.enrolmentId() + "/" + seen.otherPublicId(),
                        List.of("enrolment/" + seen.otherPublicId()))
                .with("otherClass", seen.otherTitle())
                .with("otherStatus", seen.otherStatus()));
    }
}
