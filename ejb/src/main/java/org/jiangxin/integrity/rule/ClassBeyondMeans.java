package org.jiangxin.integrity.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.provider.ClueRule;
import org.jiangxin.integrity.provider.Limits;
import org.jiangxin.integrity.provider.Suspicion;
import org.jiangxin.integrity.repository.ClassTraces.Held;

/**
 * No. 17: more people in an institution's practice rooms at one time than they hold. Only practice in person needs room, so what is studied
 * online never counts. The class that came last is asked about, once a day.
 */
public final class ClassBeyondMeans implements ClueRule<RoomsOfDay> {
    private static final long PERCENT = 100;
    private static final int HOUR = 60;

    @Override
    public ClueKind kind() {
        return ClueKind.CLASS_BEYOND_MEANS;
    }

    @Override
    public Map<String, Long> limits() {
        return Map.of("capacityPercent", PERCENT);
    }

    @Override
    public List<Suspicion> judge(RoomsOfDay seen, Limits limits) {
        return seen.held().stream()
                .max(Comparator.comparingLong((Held session) -> atOnce(seen, session))
                        .thenComparing(Held::startsMinute, Comparator.reverseOrder()))
                .filter(session -> atOnce(seen, session) * PERCENT > seen.capacity() * limits.of("capacityPercent"))
                .map(fullest -> Suspicion.ofClass(
                                fullest.classId(),
                                seen.day() + "/rooms/" + seen.organizationId(),
                                together(seen, fullest).stream()
                                        .map(session -> "session/" + session.sessionId())
                                        .toList())
                        .with("practiceAt", clock(fullest.startsMinute()))
                        .with("inPractice", atOnce(seen, fullest))
                        .with("capacity", seen.capacity()))
                .stream()
                .toList();
    }

    /** How many are in practice when a session begins; a class in two rooms at once has its people only once. */
    private static long atOnce(RoomsOfDay seen, Held begins) {
        return together(seen, begins).stream()
                .map(Held::classId)
                .distinct()
                .mapToLong(one -> seen.people().getOrDefault(one, 0L))
                .sum();
    }

    private static List<Held> together(RoomsOfDay seen, Held begins) {
        return seen.held().stream()
                .filter(other ->
                        other.startsMinute() <= begins.startsMinute() && other.endsMinute() > begins.startsMinute())
                .toList();
    }

    private static String clock(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / HOUR, minute % HOUR);
    }
}
