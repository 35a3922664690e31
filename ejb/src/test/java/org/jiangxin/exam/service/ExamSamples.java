package org.jiangxin.exam.service;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jiangxin.exam.entity.Attempt;
import org.jiangxin.exam.entity.Exam;
import org.jiangxin.exam.entity.ExamTerms;
import org.jiangxin.exam.entity.PaperSection;
import org.jiangxin.exam.entity.Question;
import org.jiangxin.exam.entity.QuestionKind;
import org.jiangxin.exam.entity.QuestionOption;
import org.jiangxin.shared.crypto.HashChain;
import org.jiangxin.training.entity.EnrolmentStatus;
import org.jiangxin.training.entity.TrainingClassStatus;
import org.jiangxin.training.service.EnrolmentFacts;

/** Papers, attempts and enrolments that are valid as they are. */
final class ExamSamples {
    static final Instant START = Instant.parse("2026-11-24T01:00:00Z");
    static final Instant WINDOW_END = Instant.parse("2026-12-24T00:00:00Z");

    private static long ids;

    private ExamSamples() {}

    static Exam exam(int single, int multiple, int trueFalse) {
        var exam = new Exam(
                1,
                2,
                null,
                new ExamTerms(
                        "结业理论考试",
                        30,
                        new PaperSection(single, new BigDecimal("2")),
                        new PaperSection(multiple, new BigDecimal("3")),
                        new PaperSection(trueFalse, new BigDecimal("1")),
                        BigDecimal.ONE,
                        2,
                        null,
                        null),
                START);
        return withId(exam);
    }

    static List<Question> bank(QuestionKind kind, int count, int points) {
        return IntStream.range(0, count)
                .mapToObj(number -> question(kind, "Q" + kind + number, "知识点" + number % points))
                .toList();
    }

    static Question question(QuestionKind kind, String code, String point) {
        var options = new ArrayList<QuestionOption>();
        options.add(new QuestionOption("对", true));
        options.add(new QuestionOption("错", false));
        if (kind == QuestionKind.MULTIPLE) {
            options.add(new QuestionOption("也对", true));
        }
        return withId(new Question(
                1, code, 1, new Question.QuestionContent(kind, "题干 " + code, point, "解析", options), START));
    }

    static Paper paper(int items) {
        return new PaperDrawer().draw(exam(items, 0, 0), bank(QuestionKind.SINGLE, items, 3));
    }

    /** Assigned, not begun. */
    static Attempt attempt() {
        return attempt(1);
    }

    static Attempt attempt(int number) {
        return withId(new Attempt(1, 5, 7, number, HashChain.GENESIS, START, WINDOW_END));
    }

    static Attempt running() {
        var attempt = attempt();
        attempt.start("device", START, Duration.ofMinutes(30));
        return attempt;
    }

    static EnrolmentFacts enrolment(LocalDate endsOn) {
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
                endsOn,
                60_000,
                45,
                60_000,
                95,
                100,
                600,
                "p1",
                START,
                START,
                null,
                false,
                null);
    }

    /** Rows get their ids from the database, which is not here. */
    static <T> T withId(T row) {
        try {
            var id = row.getClass().getDeclaredField("id");
            id.setAccessible(true);
            id.set(row, ++ids);
            return row;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
