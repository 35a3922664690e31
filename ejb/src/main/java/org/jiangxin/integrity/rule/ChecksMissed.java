package org.jiangxin.integrity.rule;

import java.util.List;
import java.util.Map;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.provider.ClueRule;
import org.jiangxin.integrity.provider.Limits;
import org.jiangxin.integrity.provider.Suspicion;
import org.jiangxin.integrity.repository.ClueTraces.Missed;

/** No. 9: more checks missed in one class than anybody misses by a phone call or a slow hand. */
public final class ChecksMissed implements ClueRule<Missed> {
    @Override
    public ClueKind kind() {
        return ClueKind.CHECKS_MISSED;
    }

    @Override
    public Map<String, Long> limits() {
        return Map.of("most", 9L);
    }

    @Override
    public List<Suspicion> judge(Missed seen, Limits limits) {
        return seen.count() <= limits.of("most")
                ? List.of()
                : List.of(Suspicion.of(seen.learnerId(), seen.enrolmentId(), "missed/" + seen.enrolmentId(), List.of())
                        .with("missed", seen.count()));
    }
}
