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

/** No. 6: study without a break of a few minutes for longer than anybody sits. A laptop that slept or a network that was gone is a break. */
public final class UnbrokenStudy implements ClueRule<StudiedDay> {
    @Override
    public ClueKind kind() {
        return ClueKind.UNBROKEN_STUDY;
    }

    @Override
    public Map<String, Long> limits() {
        return Map.of("minutes", 240L, "breakSeconds", 180L);
    }

    @Override
    public List<Suspicion> judge(StudiedDay seen, Limits limits) {

        var run = new ArrayList<Stretch>();
        var longest = List.<Stretch>of();
        for (var one : seen.stretches()) {
            if (one.earnedMillis() == 0) {
                continue;
            }
            if (!run.isEmpty()
                    && Duration.between(run.get(run.size() - 1).endedAt(), one.startedAt())
                                    .toSeconds()
                            > limits.of("breakSeconds")) {
                longest = longer(longest, run);
                run.clear();
            }
            run.add(one);
        }
        longest = longer(longest, run);
        var minutes = minutes(longest);
        return minutes <= limits.of("minutes")
                ? List.of()
                : List.of(seen.suspicion("unbroken", longest)
                        .with("unbrokenFrom", StudiedDay.clock(longest.get(0).startedAt()))
                        .with(
                                "unbrokenUntil",
                                StudiedDay.clock(longest.get(longest.size() - 1).endedAt()))
                        .with("minutes", minutes));
    }

    private static List<Stretch> longer(List<Stretch> one, List<Stretch> other) {
        return minutes(other) > minutes(one) ? List.copyOf(other) : one;
    }

    private static long minutes(List<Stretch> run) {
        return run.isEmpty()
                ? 0
                : Duration.between(
                                run.get(0).startedAt(), run.get(run.size() - 1).endedAt())
                        .toMinutes();
    }
}
