package org.jiangxin.learning.rule;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jiangxin.training.entity.WorkingDays;

/**
 * A running class without study, and what last happened to it.
 *
 * @param lastStudied last day with an entry of study, or null
 * @param lastPractised last day with practice in person, of which the platform has no entries, or null
 * @param runningSince day on which it was started or resumed last, or null for a class of the platform
 * @param joinedOn day on which the first of its unfinished learners joined
 * @param unfinished active learners who have not studied what it asks for
 */
public record QuietClass(
        LocalDate day,
        long classId,
        LocalDate startsOn,
        LocalDate lastStudied,
        LocalDate lastPractised,
        LocalDate runningSince,
        LocalDate joinedOn,
        long unfinished,
        WorkingDays calendar) {

    /** The first day on which something was to be expected and nothing came. */
    public LocalDate since() {
        var began = Stream.of(startsOn, runningSince, joinedOn)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(startsOn);
        return Stream.of(lastStudied, lastPractised)
                .filter(Objects::nonNull)
                .map(last -> last.plusDays(1))
                .filter(next -> next.isAfter(began))
                .max(LocalDate::compareTo)
                .orElse(began);
    }

    /** Working days from then on, with the day that is looked at. */
    public long workingDays() {
        return since().isAfter(day)
                ? 0
                : since().datesUntil(day.plusDays(1))
                        .filter(calendar::isWorkingDay)
                        .count();
    }
}
