package org.jiangxin.exam.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.exam.repository.ExamTraces;
import org.jiangxin.integrity.entity.ClueKind;
import org.jiangxin.integrity.provider.ClueSearch;
import org.jiangxin.training.service.DayPolicies;

/** Leaving the exam page: each examinee by the value of the own class, which was read before the start. */
class ExamCluesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final long STRICT = 1;
    private static final long MILD = 2;

    @Property(tries = 200)
    void whoever_left_as_often_as_the_class_names_is_found(
            @ForAll @IntRange(min = 1, max = 20) int strict,
            @ForAll @IntRange(min = 1, max = 20) int mild,
            @ForAll @IntRange(min = 0, max = 25) int first,
            @ForAll @IntRange(min = 0, max = 25) int second) {
        var found = new HashMap<Long, Long>();
        var source = new ExamClues();
        source.traces = traces(List.of(sitting(STRICT, first), sitting(MILD, second)));
        source.policies = new DayPolicies() {
            @Override
            public Map<Long, Integer> ofClasses(Collection<Long> classIds, PolicyKey key, LocalDate day) {
                assertThat(key).isEqualTo(PolicyKey.EXAM_SWITCH_MAX);
                assertThat(day).isEqualTo(DAY);
                return Map.of(STRICT, strict, MILD, mild);
            }
        };

        source.look(new ClueSearch(DAY, Map.of(), (kind, suspicion, limits) -> {
            if (kind == ClueKind.EXAM_LEFT_PAGE) {
                found.put(suspicion.learnerId(), limits.of("times"));
            }
        }));

        var expected = new HashSet<Long>();
        if (first >= strict) {
            expected.add(STRICT);
        }
        if (second >= mild) {
            expected.add(MILD);
        }
        assertThat(found.keySet()).isEqualTo(expected);
        found.forEach((learner, limit) -> assertThat(limit).isEqualTo(learner == STRICT ? strict : mild));
    }

    private static ExamTraces traces(List<ExamTraces.Sitting> sittings) {
        return new ExamTraces() {
            @Override
            public List<Sitting> marked(Instant from, Instant until) {
                return new ArrayList<>(sittings);
            }

            @Override
            public Map<Long, List<Long>> wrong(Collection<Long> attempts) {
                return Map.of();
            }
        };
    }

    /** One examinee of a class of the same number, who needed no hurry. */
    private static ExamTraces.Sitting sitting(long number, int left) {
        return new ExamTraces.Sitting(
                number,
                "a" + number,
                5,
                number,
                100 + number,
                number,
                40,
                30,
                BigDecimal.valueOf(30),
                true,
                2_000_000,
                left,
                left * 30_000L,
                4,
                0);
    }
}
