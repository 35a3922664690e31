package org.jiangxin.integrity.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiangxin.integrity.repository.ClassTraces.Held;

/**
 * The practice in person of one institution on a day.
 *
 * @param held its sessions, in the order of time
 * @param people how many are in each class
 */
public record RoomsOfDay(LocalDate day, long organizationId, int capacity, List<Held> held, Map<Long, Long> people) {
    public RoomsOfDay {
        held = List.copyOf(held);
        people = Map.copyOf(people);
    }
}
