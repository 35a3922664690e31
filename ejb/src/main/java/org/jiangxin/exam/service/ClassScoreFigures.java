package org.jiangxin.exam.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangxin.exam.repository.AttemptResults;
import org.jiangxin.training.provider.ScoreFigures;

/** Scores for the boards of training: the best marked attempt of each enrolment. */
@ApplicationScoped
public class ClassScoreFigures implements ScoreFigures {
    private static final int AT_ONCE = 1_000;

    @Inject
    AttemptResults results;

    @Override
    public Map<Long, Score> best(Collection<Long> enrolmentIds) {
        var all = List.copyOf(enrolmentIds);
        var scores = new HashMap<Long, Score>();
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            results.best(all.subList(from, Math.min(from + AT_ONCE, all.size())))
                    .forEach(best ->
                            scores.put(best.enrolmentId(), new Score(best.score(), best.fullScore(), best.passed())));
        }
        return scores;
    }
}
