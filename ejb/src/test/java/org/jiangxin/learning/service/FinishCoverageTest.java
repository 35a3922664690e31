package org.jiangxin.learning.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jiangxin.catalog.entity.PolicyKey;
import org.jiangxin.catalog.service.StudyRulesSamples;
import org.jiangxin.course.entity.LessonForm;
import org.jiangxin.course.service.LessonFacts;
import org.jiangxin.learning.entity.Coverage;
import org.jiangxin.learning.entity.PagesSeen;
import org.jiangxin.training.entity.EnrolmentStatus;
import org.jiangxin.training.entity.TrainingClassStatus;
import org.jiangxin.training.service.EnrolmentFacts;

/** {@code finish.coverage}: completes what plays, never loosens a lesson, and never touches what is credited. */
class FinishCoverageTest {
    private static final long LENGTH = 100_000;
    private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");

    @Property
    void a_lesson_that_plays_is_done_at_the_stricter_of_policy_and_lesson(
            @ForAll @IntRange(min = 1, max = 100) int own,
            @ForAll @IntRange(min = 50, max = 100) int policy,
            @ForAll @IntRange(min = 0, max = 100) int seen) {
        for (var form : List.of(LessonForm.VIDEO, LessonForm.AUDIO)) {
            var covered = context(form, own, policy).isCovered(Coverage.NONE.with(0, seen * 1_000L), PagesSeen.NONE);

            assertThat(covered).isEqualTo(seen >= Math.max(own, policy));
        }
    }

    @Property
    void what_is_read_or_answered_goes_by_the_lesson_alone(
            @ForAll @IntRange(min = 1, max = 100) int own, @ForAll @IntRange(min = 50, max = 100) int policy) {
        for (var form : List.of(LessonForm.TEXT, LessonForm.DOCUMENT, LessonForm.SELF_TEST)) {
            assertThat(context(form, own, policy).lesson().requiredCoveragePercent())
                    .isEqualTo(own);
        }
    }

    @Property
    void what_counts_as_study_time_is_the_same_whatever_completes_the_lesson(
            @ForAll @IntRange(min = 1, max = 100) int own, @ForAll @IntRange(min = 50, max = 100) int policy) {
        assertThat(context(LessonForm.VIDEO, own, policy).terms(60_000, NOW))
                .isEqualTo(context(LessonForm.VIDEO, own, 50).terms(60_000, NOW));
        assertThat(context(LessonForm.VIDEO, own, policy).lengthMillis()).isEqualTo(LENGTH);
    }

    private static StudyContext context(LessonForm form, int own, int policy) {
        var rules = StudyRulesSamples.with(PolicyKey.FINISH_COVERAGE, policy);
        return new StudyContext(enrolment().under(rules), lesson(form, own), rules, null);
    }

    private static LessonFacts lesson(LessonForm form, int coverage) {
        return new LessonFacts(
                1,
                "x",
                2,
                "课",
                1,
                "章",
                1,
                "1.1",
                "节",
                null,
                form,
                true,
                LENGTH,
                coverage,
                100,
                4,
                List.of("电"),
                List.of(),
                false,
                true);
    }

    private static EnrolmentFacts enrolment() {
        return new EnrolmentFacts(
                5,
                "enrolment",
                7,
                3,
                "class",
                "C1",
                "班",
                "机构",
                "地区",
                "联系人",
                TrainingClassStatus.RUNNING,
                2,
                EnrolmentStatus.ACTIVE,
                LocalDate.parse("2026-11-01"),
                LocalDate.parse("2026-12-01"),
                60_000,
                45,
                60_000,
                0,
                100,
                600,
                "p1",
                NOW,
                NOW,
                null,
                false,
                null);
    }
}
