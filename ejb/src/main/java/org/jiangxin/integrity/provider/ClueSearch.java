package org.jiangxin.integrity.provider;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.shared.time.ChinaTime;

/** One search through one day. Lets rules look at facts under the limits that hold, and hands on what they find. */
public final class ClueSearch {
    private final LocalDate day;
    private final Map<String, Long> set;
    private final Found found;

    /** Where findings go. */
    @FunctionalInterface
    public interface Found {
        void take(ClueKind kind, Suspicion suspicion, Limits limits);
    }

    /** @param set limits that the operator set, by {@code KIND.name} */
    public ClueSearch(LocalDate day, Map<String, Long> set, Found found) {
        this.day = day;
        this.set = Map.copyOf(set);
        this.found = found;
    }

    public LocalDate day() {
        return day;
    }

    /** First moment of the day. */
    public Instant from() {
        return ChinaTime.startOf(day);
    }

    /** First moment after the day. */
    public Instant until() {
        return ChinaTime.startOf(day.plusDays(1));
    }

    /** The limits of a rule in this search. */
    public Limits limits(ClueRule<?> rule) {
        var values = new HashMap<>(rule.limits());
        values.replaceAll((name, standard) -> set.getOrDefault(rule.kind() + "." + name, standard));
        return new Limits(values);
    }

    /** Lets a rule look under a limit of the policy, and at those learners only for whose class it holds. */
    public <T> void apply(ClueRule<T> rule, T seen, String limit, long value, Set<Long> learners) {
        var values = new HashMap<>(limits(rule).values());
        values.put(limit, value);
        var limits = new Limits(values);
        rule.judge(seen, limits).stream()
                .filter(suspicion -> learners.contains(suspicion.learnerId()))
                .forEach(suspicion -> found.take(rule.kind(), suspicion, limits));
    }

    /** Lets a rule look. */
    public <T> void apply(ClueRule<T> rule, T seen) {
        var limits = limits(rule);
        rule.judge(seen, limits).forEach(suspicion -> found.take(rule.kind(), suspicion, limits));
    }
}
