package org.jiangxin.statistics.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jiangxin.statistics.entity.ClassDay;
import org.jiangxin.statistics.entity.ClassTotal;
import org.jiangxin.statistics.entity.RegionMonth;
import org.jiangxin.statistics.entity.Tally;
import org.jiangxin.statistics.repository.ClassDays;
import org.jiangxin.statistics.repository.ClassTotals;
import org.jiangxin.statistics.repository.RegionMonths;

/**
 * Moves the sums above a leaf by its change, in the leaf's transaction. Rows are locked in one order everywhere (days, class,
 * months), so that two consumers wait for each other and never deadlock.
 */
@ApplicationScoped
class SumMover {
    @Inject
    ClassTotals totals;

    @Inject
    ClassDays days;

    @Inject
    RegionMonths months;

    @Inject
    ClassPlaces places;

    /** Enrolments change by day. What studied is not among it. */
    void move(long classId, Map<LocalDate, Tally> changes) {
        var byMonth = new TreeMap<LocalDate, Tally>();
        var whole = Tally.NONE;
        for (var change : new TreeMap<>(changes).entrySet()) {
            moveDay(classId, change.getKey(), change.getValue());
            byMonth.merge(change.getKey().withDayOfMonth(1), change.getValue(), Tally::plus);
            whole = whole.plus(change.getValue());
        }
        if (changes.isEmpty()) {
            total(classId);
            return;
        }
        var total = total(classId);
        total.add(whole);
        byMonth.forEach((month, change) -> moveMonth(total.place().regionCode(), month, change));
    }

    /** Study of one day changes; how many studied is told apart for day, month and the whole. */
    void moveStudy(long classId, LocalDate day, Tally change, long inMonth, long atAll) {
        moveDay(classId, day, change);
        var total = total(classId);
        total.add(change.withStudied(atAll));
        moveMonth(total.place().regionCode(), day, change.withStudied(inMonth));
    }

    private void moveDay(long classId, LocalDate day, Tally change) {
        days.lock(classId, day)
                .orElseGet(() -> {
                    var begun = new ClassDay(classId, day);
                    days.add(begun);
                    return begun;
                })
                .add(change);
    }

    private ClassTotal total(long classId) {
        return totals.lock(classId).orElseGet(() -> {
            var begun = new ClassTotal(classId, places.of(classId));
            totals.add(begun);
            return begun;
        });
    }

    private void moveMonth(String regionCode, LocalDate day, Tally change) {
        months.lock(regionCode, day)
                .orElseGet(() -> {
                    var begun = new RegionMonth(regionCode, day);
                    months.add(begun);
                    return begun;
                })
                .add(change);
    }
}
