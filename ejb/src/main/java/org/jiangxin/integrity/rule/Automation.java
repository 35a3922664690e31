package org.jiangxin.integrity.rule;

import java.util.List;
import java.util.Map;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.entity.FlagKind;
import org.jiangxin.integrity.provider.ClueRule;
import org.jiangxin.integrity.provider.Limits;
import org.jiangxin.integrity.provider.Suspicion;

/**
 * No. 11: a program studies. Either its beats came like a metronome, which no page of the platform does, or the browser said of itself that
 * a program drives it. The second is a word of the page, so it is never more than this hint; saying nothing earns nothing.
 */
public final class Automation implements ClueRule<FlagsOfDay> {
    @Override
    public ClueKind kind() {
        return ClueKind.AUTOMATION;
    }

    @Override
    public Map<String, Long> limits() {
        return Map.of("driven", 1L, "even", 1L);
    }

    @Override
    public List<Suspicion> judge(FlagsOfDay seen, Limits limits) {
        var driven = seen.count(FlagKind.AUTOMATION::equals);
        var even = seen.count(FlagKind.EVEN_BEATS::equals);
        return driven < limits.of("driven") && even < limits.of("even")
                ? List.of()
                : List.of(Suspicion.of(seen.learnerId(), seen.day() + "/automation", seen.references())
                        .with("driven", driven)
                        .with("even", even));
    }
}
