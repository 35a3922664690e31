package org.jiangxin.training.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.catalog.service.ClassPolicies;
import org.jiangxin.training.entity.TrainingClass;
import org.jiangxin.training.repository.TrainingClasses;

/** Single values of the policy of classes as they held on a day, for those who look at what happened on it. */
@ApplicationScoped
public class DayPolicies {
    private static final int PORTION = 500;

    @Inject
    TrainingClasses classes;

    @Inject
    ClassPolicies policies;

    /** The value for each class; a class that is not there is missing. */
    public Map<Long, Integer> ofClasses(Collection<Long> classIds, PolicyKey key, LocalDate day) {
        var amounts = new HashMap<Long, Integer>();
        var ids = new ArrayList<>(classIds.stream().distinct().toList());
        for (var first = 0; first < ids.size(); first += PORTION) {
            amounts.putAll(of(classes.of(ids.subList(first, Math.min(first + PORTION, ids.size()))), key, day));
        }
        return amounts;
    }

    public int ofClass(long classId, PolicyKey key, LocalDate day) {
        return ofClasses(List.of(classId), key, day).getOrDefault(classId, key.fallback());
    }

    /** The smallest value that holds for any class on a day. */
    public int smallest(PolicyKey key, LocalDate day) {
        return policies.smallest(key, day);
    }

    private Map<Long, Integer> of(List<TrainingClass> found, PolicyKey key, LocalDate day) {
        var places = found.stream().collect(Collectors.toMap(TrainingClass::id, TrainingPlaces::of));
        var amounts = policies.amounts(places.values(), key, day);
        return places.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, place -> amounts.get(place.getValue())));
    }
}
