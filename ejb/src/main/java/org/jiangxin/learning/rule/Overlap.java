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

/** No. 2: two stretches of study at the same time: two courses, two devices. The lease allows one, so this never happens by study. */
public final class Overlap implements ClueRule<StudiedDay> {
    @Override
    public ClueKind kind() {
        return ClueKind.OVERLAP;
    }

    @Override
    public Map<String, Long> limits() {
        return Map.of("toleranceSeconds", 5L);
    }

    @Override
    public List<Suspicion> judge(StudiedDay seen, Limits limits) {

        var both = new ArrayList<Stretch>();
        var overlap = Duration.ZERO;
        Stretch longest = null;
        for (var one : seen.stretches()) {
            if (longest != null && one.earnedMillis() > 0 && one.startedAt().isBefore(longest.endedAt())) {
                var end = one.endedAt().isBefore(longest.endedAt()) ? one.endedAt() : longest.endedAt();
                var shared = Duration.between(one.startedAt(), end);
                if (shared.toSeconds() > limits.of("toleranceSeconds")) {
                    both.add(longest);
                    both.add(one);
                    overlap = overlap.plus(shared);
                }
            }
            if (one.earnedMillis() > 0 && (longest == null || one.endedAt().isAfter(longest.endedAt()))) {
                longest = one;
            }
        }
        return both.isEmpty()
                ? List.of()
                : List.of(seen.suspicion("overlap", both)
                        .with("pairs", both.size() / 2)
                        .with("seconds", overlap.toSeconds()));
    }
}
