package org.jiangxin.learning.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** When each of a class began and ended the day's study. */
public record StudiedClass(LocalDate day, long classId, List<Person> people) {
    public StudiedClass {
        people = List.copyOf(people);
    }

    /** @param firstEntry public id of the first ledger entry */
    public record Person(long learnerId, String firstEntry, Instant first, Instant last) {}
}
