package org.jiangxin.learning.rule;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.provider.ClueRule;
import org.jiangxin.integrity.provider.Limits;
import org.jiangxin.integrity.provider.Suspicion;
import org.jiangxin.learning.repository.StudyTraces.Stretch;

/** No. 1: more study earned on a day than the class allows, or than a day has. The playback stops at the limit, so this never happens by study. */
public final class DayTooLong implements ClueRule<StudiedDay> {
    @Override
    public ClueKind kind() {
        return ClueKind.DAY_TOO_LONG;
    }

    @Override
    public Map<String, Long> limits() {
        return Map.of("toleranceSeconds", 60L);
    }

    @Override
    public List<Suspicion> judge(StudiedDay seen, Limits limits) {

        var earned = seen.earned();
        var cap = seen.stretches().stream()
                .mapToLong(Stretch::enrolmentId)
                .distinct()
                .map(seen.dayCap())
                .max()
                .orElse(Long.MAX_VALUE);
        var most = Math.min(cap, Duration.ofDays(1).toMillis());
        return earned <= most + limits.of("toleranceSeconds") * 1_000
                ? List.of()
                : List.of(seen.suspicion("day", seen.stretches())
                        .with("minutes", earned / 60_000)
                        .with("capMinutes", most / 60_000));
    }
}
