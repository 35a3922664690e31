package org.jiangxin.training.entity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/**
 * Counts working days (工作日): Monday to Friday, less public holidays, plus the weekend days that are worked for them.
 *
 * @param exceptions days that differ from the week: true = worked, false = free
 */
public record WorkingDays(Map<LocalDate, Boolean> exceptions) {
    private static final int SATURDAY = 6;

    public WorkingDays {
        exceptions = Map.copyOf(exceptions);
    }

    public static WorkingDays of(Collection<CalendarDay> days) {
        var exceptions = new java.util.HashMap<LocalDate, Boolean>();
        days.forEach(day -> exceptions.put(day.day(), day.isWorking()));
        return new WorkingDays(exceptions);
    }

    public boolean isWorkingDay(LocalDate day) {
        return exceptions.getOrDefault(day, day.getDayOfWeek().getValue() < SATURDAY);
    }

    /** The last of so many working days after a day. */
    public LocalDate after(LocalDate day, int workingDays) {
        var at = day;
        for (var left = workingDays; left > 0; ) {
            at = at.plusDays(1);
            if (isWorkingDay(at)) {
                left--;
            }
        }
        return at;
    }

    /** Working days left for a task due on a day: 0 on the last one, negative when it is overdue by so many. */
    public int left(LocalDate today, LocalDate due) {
        return today.isAfter(due) ? -between(due, today) : between(today, due);
    }

    private int between(LocalDate from, LocalDate to) {
        var count = 0;
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                count++;
            }
        }
        return count;
    }
}
