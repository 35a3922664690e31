package org.jiangxin.integrity.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jiangxin.integrity.entity.FlagKind;

/**
 * The flags a learner got on a day.
 *
 * @param ids brings their public ids when they are wanted
 */
public record FlagsOfDay(LocalDate day, long learnerId, Map<FlagKind, Long> counts, Supplier<List<String>> ids) {
    public FlagsOfDay {
        counts = Map.copyOf(counts);
    }

    /** The flags as a clue refers to them. */
    List<String> references() {
        return ids.get().stream().map(id -> "flag/" + id).toList();
    }

    long count(Predicate<FlagKind> wanted) {
        return counts.entrySet().stream()
                .filter(count -> wanted.test(count.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
