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

/** No. 18: study written long after it happened, or after the last day of the class. What a page keeps while offline comes within the hour. */
public final class WrittenLate implements ClueRule<StudiedDay> {
    @Override
    public ClueKind kind() {
        return ClueKind.WRITTEN_LATE;
    }

    @Override
    public Map<String, Long> limits() {
        return Map.of("minutes", 120L);
    }

    @Override
    public List<Suspicion> judge(StudiedDay seen, Limits limits) {

        var late = new ArrayList<Stretch>();
        var latest = 0L;
        for (var one : seen.stretches()) {
            var minutes = Duration.between(one.endedAt(), one.recordedAt()).toMinutes();
            if (one.earnedMillis() > 0
                    && (minutes > limits.of("minutes") || seen.day().isAfter(one.classEnds()))) {
                late.add(one);
                latest = Math.max(latest, minutes);
            }
        }
        return late.isEmpty()
                ? List.of()
                : List.of(seen.suspicion("late", late)
                        .with("entries", late.size())
                        .with("lateMinutes", latest)
                        .with("classEnds", late.get(0).classEnds()));
    }
}
