package org.jiangxin.exam.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiangxin.exam.repository.ExamTraces.Sitting;

/**
 * The sittings of one exam that were marked on a day.
 *
 * @param wrong numbers of the questions answered wrongly, in order, by attempt
 */
public record ExamDay(LocalDate day, List<Sitting> sittings, Map<Long, List<Long>> wrong) {
    public ExamDay {
        sittings = List.copyOf(sittings);
        wrong = Map.copyOf(wrong);
    }

    List<Long> wrong(Sitting sitting) {
        return wrong.getOrDefault(sitting.attemptId(), List.of());
    }
}
