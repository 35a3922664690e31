package org.jiangxin.training.service;

import static org.jiangxin.shared.security.Role.CLASS_MANAGER;
import static org.jiangxin.shared.security.Role.INSTITUTION_ADMIN;
import static org.jiangxin.shared.security.Role.REGULATOR_APPROVER;
import static org.jiangxin.shared.security.Role.REGULATOR_INSPECTOR;
import static org.jiangxin.shared.security.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.course.service.CourseService;
import org.jiangxin.identity.service.LearnerCard;
import org.jiangxin.identity.service.LearnerDirectory;
import org.jiangxin.identity.service.LearnerStages;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.training.entity.EnrolmentStatus;
import org.jiangxin.training.entity.TrainingClass;
import org.jiangxin.training.provider.ScoreFigures;
import org.jiangxin.training.provider.StudyFigures;
import org.jiangxin.training.repository.Enrolments;

/**
 * The board of a class (R-324b): attendance, hours, progress and scores of everybody, in a fixed number of statements. Names are opened
 * for the page that is shown, and for the whole class only when somebody searches.
 */
@Stateless
public class BoardService {
    private static final int ATTENDANCE_DAYS = 14;
    private static final int IDLE_DAYS = 5;
    private static final int AT_ONCE = 1_000;

    @Inject
    Enrolments enrolments;

    @Inject
    ClassScope scope;

    @Inject
    CourseService courses;

    @Inject
    LearnerDirectory directory;

    @Inject
    LearnerStages stages;

    @Inject
    StudyFigures study;

    @Inject
    ScoreFigures scores;

    @Inject
    Timeline timeline;

    @Inject
    AuditTrail audit;

    @Inject
    WorkCalendar calendar;

    /** Everybody of a class with what is known of them, before names are opened. */
    private record Everybody(
            List<Enrolments.Line> lines,
            Map<Long, LearnerStages.Stage> stages,
            Map<Long, StudyFigures.Figure> study,
            Map<Long, ScoreFigures.Score> scores) {
        StudyFigures.Figure studied(Enrolments.Line line) {
            return study.getOrDefault(line.enrolmentId(), StudyFigures.Figure.NONE);
        }

        boolean isVerified(Enrolments.Line line) {
            var stage = stages.get(line.learnerId());
            return stage != null && stage.isVerified();
        }
    }

    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER, TEACHER, REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public BoardView board(String classId, BoardQuery query) {
        var found = scope.get(classId);
        var lines = enrolments.linesOf(found.id());
        var ids = lines.stream().map(Enrolments.Line::enrolmentId).toList();
        var all = new Everybody(
                lines,
                stages.of(lines.stream().map(Enrolments.Line::learnerId).toList()),
                study.of(ids),
                scores.best(ids));
        var outline = courses.outline(found.courseVersionId());
        var today = calendar.today();
        if (scope.mine().organizationId() == null) {
            audit.record("training.board.read", "TrainingClass", classId, Map.of("code", found.code()));
        }
        return new BoardView(
                ClassRow.of(found),
                outline.title(),
                outline.lessons().size(),
                found.policy().required().toMillis(),
                found.policy().hourMinutes(),
                page(found, all, query, today),
                lines.size(),
                (int) lines.stream().filter(all::isVerified).count(),
                (int) lines.stream()
                        .filter(line -> line.status() == EnrolmentStatus.COMPLETED)
                        .count(),
                (int) all.scores().values().stream()
                        .filter(ScoreFigures.Score::passed)
                        .count(),
                all.study().values().stream()
                        .mapToLong(StudyFigures.Figure::creditedMillis)
                        .sum(),
                all.study().values().stream()
                        .mapToLong(StudyFigures.Figure::pendingMillis)
                        .sum(),
                all.study().values().stream()
                        .mapToLong(StudyFigures.Figure::dayMillis)
                        .sum(),
                attendance(ids, today),
                timeline.of(found));
    }

    private Map<LocalDate, Integer> attendance(List<Long> ids, LocalDate today) {
        var from = today.minusDays(ATTENDANCE_DAYS - 1L);
        var counts = new TreeMap<LocalDate, Integer>();
        from.datesUntil(today.plusDays(1)).forEach(day -> counts.put(day, 0));
        counts.putAll(study.attendance(ids, from));
        return counts;
    }

    private Page<BoardRow> page(TrainingClass of, Everybody all, BoardQuery query, LocalDate today) {
        var numbers = IntStream.range(0, all.lines().size())
                .boxed()
                .collect(Collectors.toMap(at -> all.lines().get(at).enrolmentId(), at -> at + 1));
        var cards = query.isSearch() ? cards(all.lines()) : Map.<Long, LearnerCard>of();
        var wanted = all.lines().stream()
                .filter(line -> filter(of, all, line, query.filter(), today))
                .filter(line -> !query.isSearch()
                        || matches(cards.get(line.learnerId()), query.text().strip()))
                .sorted(order(all, query))
                .toList();
        var from = Math.min(query.rows().first(), wanted.size());
        var shown = wanted.subList(from, Math.min(from + query.rows().size(), wanted.size()));
        var named = query.isSearch() ? cards : cards(shown);
        return new Page<>(
                shown.stream()
                        .map(line ->
                                row(numbers.get(line.enrolmentId()), line, all, named.get(line.learnerId()), today))
                        .toList(),
                wanted.size(),
                from);
    }

    private Map<Long, LearnerCard> cards(List<Enrolments.Line> lines) {
        var cards = new HashMap<Long, LearnerCard>();
        for (var from = 0; from < lines.size(); from += AT_ONCE) {
            cards.putAll(directory.cards(lines.subList(from, Math.min(from + AT_ONCE, lines.size())).stream()
                    .map(Enrolments.Line::learnerId)
                    .toList()));
        }
        return cards;
    }

    private static boolean matches(LearnerCard card, String text) {
        return card != null && card.isMeantBy(text);
    }

    private static boolean filter(
            TrainingClass of, Everybody all, Enrolments.Line line, BoardFilter filter, LocalDate today) {
        var figure = all.studied(line);
        var done = figure.creditedMillis() >= of.policy().required().toMillis();
        return switch (filter) {
            case ALL -> true;
            case UNVERIFIED -> !all.isVerified(line);
            case IDLE ->
                !done
                        && line.status() == EnrolmentStatus.ACTIVE
                        && (figure.lastStudiedAt() == null || idleDays(figure, today) >= IDLE_DAYS);
            case PENDING -> figure.pendingMillis() > 0;
            case HOURS_DONE -> done;
            case COMPLETED -> line.status() == EnrolmentStatus.COMPLETED;
        };
    }

    private static Comparator<Enrolments.Line> order(Everybody all, BoardQuery query) {
        Comparator<Enrolments.Line> order = switch (query.sort()) {
            case JOINED -> Comparator.comparingLong(Enrolments.Line::enrolmentId);
            case CREDITED -> Comparator.comparingLong(line -> all.studied(line).creditedMillis());
            case DAYS -> Comparator.comparingInt(line -> all.studied(line).days());
            case SCORE -> Comparator.comparing(line -> score(all, line));
            case LAST_STUDIED ->
                Comparator.comparing(
                        line -> Objects.requireNonNullElse(all.studied(line).lastStudiedAt(), Instant.EPOCH));
        };
        return (query.descending() ? order.reversed() : order).thenComparingLong(Enrolments.Line::enrolmentId);
    }

    private static BigDecimal score(Everybody all, Enrolments.Line line) {
        var score = all.scores().get(line.enrolmentId());
        return score == null ? BigDecimal.ONE.negate() : score.score();
    }

    private static int idleDays(StudyFigures.Figure figure, LocalDate today) {
        return figure.lastStudiedAt() == null
                ? -1
                : (int) (today.toEpochDay()
                        - ChinaTime.dayOf(figure.lastStudiedAt()).toEpochDay());
    }

    private static BoardRow row(int number, Enrolments.Line line, Everybody all, LearnerCard card, LocalDate today) {
        var figure = all.studied(line);
        var score = all.scores().get(line.enrolmentId());
        return new BoardRow(
                number,
                line.publicId(),
                card == null ? "" : card.maskedName(),
                card == null ? "" : card.maskedCitizenId(),
                card == null ? "" : card.maskedMobile(),
                line.status(),
                all.stages().get(line.learnerId()),
                figure.creditedMillis(),
                figure.pendingMillis(),
                figure.uncountedMillis(),
                figure.days(),
                figure.lessonsComplete(),
                figure.lastStudiedAt(),
                idleDays(figure, today),
                score == null ? null : score.score(),
                score != null && score.passed());
    }
}
