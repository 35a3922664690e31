package org.jiangxin.integrity.provider;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.integrity.repository.ClueTraces;
import org.jiangxin.training.service.DayPolicies;

/** What the policy of each learner's class says about one key on a day; remembers classes and values for the time of one search. */
final class PolicyLimits {
    private static final int PORTION = 500;

    private final ClueTraces traces;
    private final DayPolicies policies;
    private final PolicyKey key;
    private final LocalDate day;
    private final Map<Long, Long> classes = new HashMap<>();
    private final Map<Long, Integer> amounts = new HashMap<>();

    PolicyLimits(ClueTraces traces, DayPolicies policies, PolicyKey key, LocalDate day) {
        this.traces = traces;
        this.policies = policies;
        this.key = key;
        this.day = day;
    }

    /** The smallest value of all. */
    int smallest() {
        return policies.smallest(key, day);
    }

    /** Learners by the value that holds for their class. */
    Map<Integer, Set<Long>> byValue(Collection<Long> learners) {
        var unknown = new ArrayList<>(learners.stream()
                .distinct()
                .filter(learner -> !classes.containsKey(learner))
                .toList());
        for (var first = 0; first < unknown.size(); first += PORTION) {
            classes.putAll(traces.classesOf(unknown.subList(first, Math.min(first + PORTION, unknown.size()))));
        }
        var newClasses = learners.stream()
                .map(classes::get)
                .filter(id -> id != null && !amounts.containsKey(id))
                .collect(Collectors.toSet());
        amounts.putAll(policies.ofClasses(newClasses, key, day));
        return learners.stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        learner -> amounts.getOrDefault(classes.get(learner), key.fallback()),
                        TreeMap::new,
                        Collectors.toSet()));
    }
}
