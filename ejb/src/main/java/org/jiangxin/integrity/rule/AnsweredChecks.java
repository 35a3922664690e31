package org.jiangxin.integrity.rule;

import java.time.LocalDate;
import java.util.List;
import org.jiangxin.integrity.repository.ClueTraces.Answered;

/** The checks that one learner answered on a day, in order. */
public record AnsweredChecks(LocalDate day, List<Answered> checks) {
    public AnsweredChecks {
        checks = List.copyOf(checks);
    }
}
