package org.jiangxin.learning.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangxin.integrity.provider.ClueRule;
import org.jiangxin.integrity.provider.ClueSearch;
import org.jiangxin.integrity.provider.ClueSource;
import org.jiangxin.learning.repository.StudyTraces;
import org.jiangxin.learning.repository.StudyTraces.Stretch;
import org.jiangxin.learning.rule.ClassInStep;
import org.jiangxin.learning.rule.DayTooLong;
import org.jiangxin.learning.rule.FasterThanTime;
import org.jiangxin.learning.rule.NightStudy;
import org.jiangxin.learning.rule.Overlap;
import org.jiangxin.learning.rule.StudiedClass;
import org.jiangxin.learning.rule.StudiedDay;
import org.jiangxin.learning.rule.UnbrokenStudy;
import org.jiangxin.learning.rule.WrittenLate;
import org.jiangxin.training.service.EnrolmentService;

/** Brings the day's study before its rules: learners in portions, each with all stretches of the day. */
@ApplicationScoped
public class StudyClues implements ClueSource {
    private static final int PORTION = 500;
    private static final List<ClueRule<StudiedDay>> OF_A_LEARNER = List.of(
            new DayTooLong(),
            new Overlap(),
            new NightStudy(),
            new UnbrokenStudy(),
            new FasterThanTime(),
            new WrittenLate());
    private static final ClueRule<StudiedClass> OF_A_CLASS = new ClassInStep();

    @Inject
    StudyTraces traces;

    @Inject
    EnrolmentService enrolments;

    @Override
    public List<ClueRule<?>> rules() {
        var rules = new ArrayList<ClueRule<?>>(OF_A_LEARNER);
        rules.add(OF_A_CLASS);
        return rules;
    }

    @Override
    public void look(ClueSearch search) {
        // The limit of the day is the class's, so it is asked for once for each class.
        var caps = new HashMap<Long, Long>();
        var classes = new HashMap<Long, List<StudiedClass.Person>>();
        var after = 0L;
        for (var learners = traces.learnersOn(search.day(), after, PORTION);
                !learners.isEmpty();
                learners = traces.learnersOn(search.day(), after, PORTION)) {
            var last = learners.get(learners.size() - 1);
            traces.on(search.day(), after, last).stream()
                    .collect(Collectors.groupingBy(Stretch::learnerId))
                    .forEach((learner, stretches) -> {
                        var classOf = stretches.stream()
                                .collect(Collectors.toMap(Stretch::enrolmentId, Stretch::classId, (one, same) -> one));
                        var day = new StudiedDay(
                                search.day(),
                                learner,
                                stretches,
                                enrolment -> caps.computeIfAbsent(
                                        classOf.get(enrolment),
                                        unknown -> enrolments.get(enrolment).dayCapMillis()));
                        OF_A_LEARNER.forEach(rule -> search.apply(rule, day));
                        note(classes, learner, stretches);
                    });
            after = last;
        }
        classes.forEach((classId, people) -> search.apply(OF_A_CLASS, new StudiedClass(search.day(), classId, people)));
    }

    private static void note(Map<Long, List<StudiedClass.Person>> classes, long learner, List<Stretch> stretches) {
        stretches.stream()
                .collect(Collectors.groupingBy(Stretch::classId))
                .forEach((classId, own) -> classes.computeIfAbsent(classId, unknown -> new ArrayList<>())
                        .add(new StudiedClass.Person(
                                learner,
                                own.get(0).entryId(),
                                own.get(0).startedAt(),
                                own.get(own.size() - 1).endedAt())));
    }
}
