package org.jiangxin.exam.service;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jiangxin.exam.entity.AnswerEntry;

/**
 * Were the questions answered faster than they can be read? The least time for a question is what a very fast reader needs
 * for its words and options, 20 characters a second, and never under one second. An attempt is rapid when
 * <ul>
 *   <li>by the server's clock, all answers together came in less than the sum of the least times, or
 *   <li>by the page's own clock, which can only be made to look slower, more than half of the questions were first answered
 *       in less than their least time since the change before.
 * </ul>
 * Fewer than five answers say nothing. It is a flag for a person to look at and changes no mark (ATK-23).
 */
final class RapidAnswers {
    static final int CHARACTERS_PER_SECOND = 20;
    private static final int FEWEST = 5;
    private static final long LEAST_MILLIS = 1_000L;

    private final Map<String, Long> leastMillis = new HashMap<>();

    RapidAnswers(Paper paper) {
        for (var item : paper.items()) {
            var characters = item.stem().length()
                    + item.options().stream()
                            .mapToInt(option -> option.text().length())
                            .sum();
            leastMillis.put(item.ref(), Math.max(LEAST_MILLIS, characters * LEAST_MILLIS / CHARACTERS_PER_SECOND));
        }
    }

    /** @param journal in order; late entries are left aside */
    boolean seenIn(List<AnswerEntry> journal, Instant startedAt) {
        var counted = journal.stream().filter(entry -> !entry.isLate()).toList();
        var answered = new HashSet<String>();
        long least = 0;
        int fast = 0;
        Long before = null;
        for (var entry : counted) {
            if (answered.add(entry.itemRef())) {
                var needed = leastMillis.getOrDefault(entry.itemRef(), LEAST_MILLIS);
                least += needed;
                if (before != null && entry.clientMillis() - before < needed) {
                    fast++;
                }
            }
            before = entry.clientMillis();
        }
        if (answered.size() < FEWEST) {
            return false;
        }
        var taken = Duration.between(startedAt, counted.get(counted.size() - 1).receivedAt());
        return taken.toMillis() < least || fast * 2 > answered.size();
    }
}
