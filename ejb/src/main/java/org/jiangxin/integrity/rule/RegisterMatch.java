package org.jiangxin.integrity.rule;

import java.util.List;
import java.util.Map;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.provider.ClueRule;
import org.jiangxin.integrity.provider.Limits;
import org.jiangxin.integrity.provider.Suspicion;
import org.jiangxin.integrity.repository.Registers.Match;
import org.jiangxin.shared.time.ChinaTime;

/**
 * No. 14: another authority's register names somebody in a class as dead, retired, at school, at work or on the public payroll, and the
 * training is not for such people. What had ended before the enrolment says nothing. Once for an enrolment and kind, however
 * often the list is loaded again.
 */
public final class RegisterMatch implements ClueRule<Match> {
    @Override
    public ClueKind kind() {
        return ClueKind.REGISTER_MATCH;
    }

    @Override
    public Map<String, Long> limits() {
        return Map.of();
    }

    @Override
    public List<Suspicion> judge(Match seen, Limits limits) {
        var source = seen.source();
        var over = seen.until() != null && seen.until().isBefore(ChinaTime.dayOf(seen.enrolledAt()));
        return over || !source.kind().speaksAgainst(seen.traineeGroup())
                ? List.of()
                : List.of(Suspicion.of(
                                seen.learnerId(),
                                seen.enrolmentId(),
                                "register/" + seen.enrolmentId() + "/" + source.kind(),
                                List.of("register/" + seen.batchId()))
                        .with("register", source.kind())
                        .with("authority", source.authority())
                        .with("document", source.document())
                        .with("asOf", source.asOf()));
    }
}
