package org.jiangxin.learning.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.jiangxin.integrity.provider.Suspicion;
import org.jiangxin.learning.repository.StudyTraces.Stretch;

/**
 * One learner's study on one day, over all classes, in order of time.
 *
 * @param dayCap brings the day's limit of an enrolment in milliseconds
 */
public record StudiedDay(LocalDate day, long learnerId, List<Stretch> stretches, LongUnaryOperator dayCap) {
    public StudiedDay {
        stretches = List.copyOf(stretches);
    }

    long earned() {
        return stretches.stream().mapToLong(Stretch::earnedMillis).sum();
    }

    /** Something about this day, with the entries it comes from. */
    Suspicion suspicion(String about, List<Stretch> from) {
        var main = from.isEmpty() ? stretches.get(0) : from.get(0);
        return Suspicion.of(
                learnerId,
                main.enrolmentId(),
                day + "/" + about,
                from.stream().map(one -> "ledger/" + one.entryId()).toList());
    }

    /** Hour and minute in China. */
    static String clock(Instant moment) {
        return java.time.format.DateTimeFormatter.ofPattern("HH:mm")
                .format(moment.atZone(org.jiangxin.shared.time.ChinaTime.ZONE));
    }
}
