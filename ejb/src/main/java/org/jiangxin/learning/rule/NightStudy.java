package org.jiangxin.learning.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.provider.ClueRule;
import org.jiangxin.integrity.provider.Limits;
import org.jiangxin.integrity.provider.Suspicion;
import org.jiangxin.learning.repository.StudyTraces.Stretch;

/** No. 5: most of a long day was studied between 23:00 and 05:00. A late quarter of an hour is none. */
public final class NightStudy implements ClueRule<StudiedDay> {
    @Override
    public ClueKind kind() {
        return ClueKind.NIGHT_STUDY;
    }

    @Override
    public Map<String, Long> limits() {
        return Map.of("percent", 30L, "minutes", 60L, "fromHour", 23L, "toHour", 5L);
    }

    @Override
    public List<Suspicion> judge(StudiedDay seen, Limits limits) {

        var night = new ArrayList<Stretch>();
        var earned = 0L;
        for (var one : seen.stretches()) {
            var hour = one.startedAt()
                    .atZone(org.jiangxin.shared.time.ChinaTime.ZONE)
                    .getHour();
            if (hour >= limits.of("fromHour") || hour < limits.of("toHour")) {
                night.add(one);
                earned += one.earnedMillis();
            }
        }
        var all = seen.earned();
        return all == 0 || earned < limits.of("minutes") * 60_000 || earned * 100 <= all * limits.of("percent")
                ? List.of()
                : List.of(seen.suspicion("night", night)
                        .with("nightMinutes", earned / 60_000)
                        .with("nightPercent", earned * 100 / all));
    }
}
