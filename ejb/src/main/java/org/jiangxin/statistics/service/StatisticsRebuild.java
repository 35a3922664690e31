package org.jiangxin.statistics.service;

import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangxin.statistics.entity.ClassDay;
import org.jiangxin.statistics.entity.ClassTotal;
import org.jiangxin.statistics.entity.RegionMonth;
import org.jiangxin.statistics.entity.Tally;
import org.jiangxin.statistics.repository.ClassDays;
import org.jiangxin.statistics.repository.ClassTotals;
import org.jiangxin.statistics.repository.CountedEnrolments;
import org.jiangxin.statistics.repository.Leaves;
import org.jiangxin.statistics.repository.RegionMonths;
import org.jiangxin.training.service.TrainingWalk;

/**
 * Makes the sums anew from their leaves, or proves that they are what they should be. Locks a sum before it reads the leaves: a
 * consumer that has moved both is then seen with both, and one that has moved the leaf alone still adds its change afterwards.
 */
@Stateless
public class StatisticsRebuild {
    @Inject
    TrainingWalk training;

    @Inject
    CountedEnrolments counted;

    @Inject
    ClassTotals totals;

    @Inject
    ClassDays days;

    @Inject
    RegionMonths months;

    @Inject
    Leaves leaves;

    @Inject
    ClassPlaces places;

    /** Enrolments behind one, for going through all of them. */
    @RolesAllowed(SYSTEM)
    public List<Long> enrolmentsAfter(long enrolmentId, int atMost) {
        return training.enrolmentsAfter(enrolmentId, atMost);
    }

    /** Classes behind one, for going through all of them. */
    @RolesAllowed(SYSTEM)
    public List<Long> classesAfter(long classId, int atMost) {
        return training.classesAfter(classId, atMost);
    }

    /** Regions in which anything is or was counted. */
    @RolesAllowed(SYSTEM)
    public Set<String> regions() {
        var regions = new TreeSet<>(totals.regions());
        regions.addAll(months.regions());
        return regions;
    }

    /** Makes class × day and the total of one class anew. Their leaves must have been brought up before. */
    @RolesAllowed(SYSTEM)
    public void rebuildClass(long classId) {
        var kept = days.lockAll(classId).stream().collect(Collectors.toMap(ClassDay::day, Function.identity()));
        var total = totals.lock(classId).orElseGet(() -> {
            var begun = new ClassTotal(classId, places.of(classId));
            totals.add(begun);
            return begun;
        });
        total.move(places.of(classId));
        var sums = daysOf(classId);
        kept.forEach((day, row) -> {
            if (!sums.containsKey(day)) {
                days.remove(row);
            }
        });
        sums.forEach((day, tally) -> kept.computeIfAbsent(day, missing -> {
                    var begun = new ClassDay(classId, missing);
                    days.add(begun);
                    return begun;
                })
                .become(tally));
        total.become(whole(sums).withStudied(leaves.studied(classId)));
    }

    /** Makes the months of one county anew from its class days. */
    @RolesAllowed(SYSTEM)
    public void rebuildRegion(String regionCode) {
        var kept =
                months.lockAll(regionCode).stream().collect(Collectors.toMap(RegionMonth::month, Function.identity()));
        var sums = monthsOf(regionCode);
        kept.forEach((month, row) -> {
            if (!sums.containsKey(month)) {
                months.remove(row);
            }
        });
        sums.forEach((month, tally) -> kept.computeIfAbsent(month, missing -> {
                    var begun = new RegionMonth(regionCode, missing);
                    months.add(begun);
                    return begun;
                })
                .become(tally));
    }

    /** Compares what is kept about a class with its leaves. Empty when all agree. */
    @RolesAllowed(SYSTEM)
    public List<String> verifyClass(long classId) {
        var problems = new ArrayList<String>();
        var kept = days.lockAll(classId).stream().collect(Collectors.toMap(ClassDay::day, ClassDay::tally));
        var sums = daysOf(classId);
        compare("class_days, class " + classId + ", day ", sums, kept, problems);
        var total = totals.find(classId).map(ClassTotal::tally).orElse(Tally.NONE);
        compare(
                "class_totals, class ",
                Map.of(classId, whole(sums).withStudied(leaves.studied(classId))),
                Map.of(classId, total),
                problems);
        return problems;
    }

    /** Compares the months of one county with its class days. Empty when all agree. */
    @RolesAllowed(SYSTEM)
    public List<String> verifyRegion(String regionCode) {
        var problems = new ArrayList<String>();
        var kept =
                months.lockAll(regionCode).stream().collect(Collectors.toMap(RegionMonth::month, RegionMonth::tally));
        compare("region_months, region " + regionCode + ", month ", monthsOf(regionCode), kept, problems);
        return problems;
    }

    private Map<LocalDate, Tally> daysOf(long classId) {
        var sums = new TreeMap<>(leaves.studyByDay(classId));
        counted.ofClass(classId)
                .forEach(leaf -> leaf.counts().forEach((day, tally) -> sums.merge(day, tally, Tally::plus)));
        sums.values().removeIf(Tally::isNothing);
        return sums;
    }

    private Map<LocalDate, Tally> monthsOf(String regionCode) {
        var sums = new TreeMap<LocalDate, Tally>();
        leaves.regionByDay(regionCode).forEach((day, tally) -> sums.merge(day.withDayOfMonth(1), tally, Tally::plus));
        sums.replaceAll((month, tally) -> tally.withStudied(
                leaves.studied(regionCode, month, month.plusMonths(1).minusDays(1))));
        sums.values().removeIf(Tally::isNothing);
        return sums;
    }

    private static Tally whole(Map<LocalDate, Tally> sums) {
        return sums.values().stream().reduce(Tally.NONE, Tally::plus);
    }

    private static <K> void compare(String where, Map<K, Tally> leaves, Map<K, Tally> kept, List<String> problems) {
        var keys = new TreeSet<>(leaves.keySet());
        keys.addAll(kept.keySet());
        for (var key : keys) {
            var sum = leaves.getOrDefault(key, Tally.NONE);
            var stands = kept.getOrDefault(key, Tally.NONE);
            if (!sum.equals(stands)) {
                problems.add(where + key + ": kept " + stands + "; the leaves say " + sum);
            }
        }
    }
}
