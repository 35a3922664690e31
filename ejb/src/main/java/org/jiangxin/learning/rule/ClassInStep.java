package org.jiangxin.learning.rule;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.provider.ClueRule;
import org.jiangxin.integrity.provider.Limits;
import org.jiangxin.integrity.provider.Suspicion;

/**
 * No. 13: many of a class begin and end their day of study in the same few seconds. The regulator's list says in the same minute; a
 * teacher who begins a lesson in a classroom fills a minute too, so the default is narrower and both ends must agree.
 */
public final class ClassInStep implements ClueRule<StudiedClass> {
    @Override
    public ClueKind kind() {
        return ClueKind.CLASS_IN_STEP;
    }

    @Override
    public Map<String, Long> limits() {
        return Map.of("people", 5L, "seconds", 5L);
    }

    @Override
    public List<Suspicion> judge(StudiedClass seen, Limits limits) {
        var window = limits.of("seconds");
        return seen.people().stream()
                .collect(Collectors.groupingBy(one -> List.of(slot(one.first(), window), slot(one.last(), window))))
                .values()
                .stream()
                .filter(together -> new HashSet<>(together).size() >= limits.of("people"))
                .map(together -> Suspicion.ofClass(
                                seen.classId(),
                                seen.day() + "/step/" + seen.classId() + "/"
                                        + StudiedDay.clock(together.get(0).first()),
                                together.stream()
                                        .map(one -> "ledger/" + one.firstEntry())
                                        .toList())
                        .with("people", together.size())
                        .with("firstAt", StudiedDay.clock(together.get(0).first()))
                        .with("lastAt", StudiedDay.clock(together.get(0).last())))
                .toList();
    }

    private static long slot(Instant moment, long window) {
        return moment.getEpochSecond() / Math.max(1, window);
    }
}
