package org.jiangxin.learning.rule;

import java.util.List;
import java.util.Map;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.provider.ClueRule;
import org.jiangxin.integrity.provider.Limits;
import org.jiangxin.integrity.provider.Suspicion;

/**
 * No. 19: a class runs, its learners have not studied what it asks for, and for so many working days there is no entry of anybody. Holidays
 * are no working days, practice in person leaves no entries here, and who has studied everything may wait for the exam.
 */
public final class ReportingGap implements ClueRule<QuietClass> {
    @Override
    public ClueKind kind() {
        return ClueKind.REPORTING_GAP;
    }

    @Override
    public Map<String, Long> limits() {
        return Map.of("workingDays", 7L);
    }

    @Override
    public List<Suspicion> judge(QuietClass seen, Limits limits) {
        var quiet = seen.workingDays();
        return seen.unfinished() == 0 || quiet < limits.of("workingDays")
                ? List.of()
                : List.of(Suspicion.ofClass(seen.classId(), "quiet/" + seen.classId() + "/" + seen.since(), List.of())
                        .with("quietSince", seen.since())
                        .with("quietDays", quiet)
                        .with("unfinished", seen.unfinished()));
    }
}
