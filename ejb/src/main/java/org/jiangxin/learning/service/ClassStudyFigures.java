package org.jiangxin.learning.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiangxin.learning.repository.StudySums;
import org.jiangxin.training.provider.StudyFigures;

/** Study figures for the boards of training, from the heads of the ledger's chains and the roll-up by days. */
@ApplicationScoped
public class ClassStudyFigures implements StudyFigures {
    private static final int AT_ONCE = 1_000;

    @Inject
    StudySums sums;

    @Override
    public Map<Long, Figure> of(Collection<Long> enrolmentIds) {
        var figures = new HashMap<Long, Figure>();
        chunks(enrolmentIds).forEach(ids -> {
            var days =
                    sums.days(ids).stream().collect(Collectors.toMap(StudySums.Days::enrolmentId, Function.identity()));
            var lessons = sums.lessonsComplete(ids);
            sums.streams(ids).forEach(stream -> {
                var day = days.get(stream.enrolmentId());
                figures.put(
                        stream.enrolmentId(),
                        new Figure(
                                stream.totals().credited(),
                                stream.totals().pending(),
                                stream.totals().uncounted(),
                                day == null ? 0 : day.creditedMillis(),
                                day == null ? 0 : (int) day.days(),
                                lessons.getOrDefault(stream.enrolmentId(), 0L).intValue(),
                                stream.lastStudiedAt()));
            });
        });
        return figures;
    }

    @Override
    public Map<LocalDate, Integer> attendance(Collection<Long> enrolmentIds, LocalDate from) {
        var counts = new TreeMap<LocalDate, Integer>();
        chunks(enrolmentIds)
                .forEach(ids -> sums.attendance(ids, from)
                        .forEach((day, count) -> counts.merge(day, count.intValue(), Integer::sum)));
        return counts;
    }

    private static List<List<Long>> chunks(Collection<Long> ids) {
        var all = List.copyOf(ids);
        return IntStream.iterate(0, from -> from < all.size(), from -> from + AT_ONCE)
                .mapToObj(from -> all.subList(from, Math.min(from + AT_ONCE, all.size())))
                .toList();
    }
}
