package org.jiangxin.learning.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.provider.ClueRule;
import org.jiangxin.integrity.provider.Limits;
import org.jiangxin.integrity.provider.Suspicion;
import org.jiangxin.learning.repository.StudyTraces.Stretch;

/** No. 11: more study earned than time has passed. The server counts by its own clock, so this never happens by study. */
public final class FasterThanTime implements ClueRule<StudiedDay> {
    @Override
    public ClueKind kind() {
        return ClueKind.FASTER_THAN_TIME;
    }

    @Override
    public Map<String, Long> limits() {
        return Map.of("toleranceSeconds", 2L);
    }

    @Override
    public List<Suspicion> judge(StudiedDay seen, Limits limits) {

        var fast = new ArrayList<Stretch>();
        var earned = 0L;
        var passed = 0L;
        for (var one : seen.stretches()) {
            var wall = Duration.between(one.startedAt(), one.endedAt()).toMillis();
            if (one.earnedMillis() > wall + limits.of("toleranceSeconds") * 1_000) {
                fast.add(one);
                earned += one.earnedMillis();
                passed += wall;
            }
        }
        return fast.isEmpty()
                ? List.of()
                : List.of(seen.suspicion("ratio", fast)
                        .with("earnedSeconds", earned / 1_000)
                        .with("passedSeconds", passed / 1_000));
    }
}
