package org.jiangxin.integrity.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiangxin.identity.service.ColleagueNames;
import org.jiangxin.identity.service.LearnerCard;
import org.jiangxin.identity.service.LearnerDirectory;
import org.jiangxin.integrity.entity.Clue;
import org.jiangxin.integrity.entity.ClueAppeal;
import org.jiangxin.integrity.entity.ClueStatus;
import org.jiangxin.integrity.entity.ClueStep;
import org.jiangxin.integrity.entity.ClueStepKind;
import org.jiangxin.integrity.repository.Clues;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.training.service.WorkCalendar;

/** Clues as pages show them. */
@Dependent
class ClueViews {
    @Inject
    Clues clues;

    @Inject
    ClueAlbum album;

    @Inject
    LearnerDirectory learners;

    @Inject
    ColleagueNames colleagues;

    @Inject
    WorkCalendar calendar;

    /** What the caller may do with a clue now. */
    record Rights(boolean check, boolean decide, boolean answer, boolean state, boolean appeal) {}

    Page<ClueRow> page(Clues.Wanted wanted, PageRequest rows) {
        var page = clues.list(wanted, rows);
        var cards = learners.cards(page.rows().stream()
                .map(Clue::learnerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var ids = page.rows().stream().map(Clue::id).toList();
        var appealed = ids.isEmpty() ? List.<Long>of() : clues.appealed(ids);
        return page.map(clue -> row(
                clue, clue.learnerId() == null ? "" : name(cards.get(clue.learnerId())), appealed.contains(clue.id())));
    }

    /** For staff: with masked name and the names of colleagues. @param shown steps whose pictures they may see */
    ClueView forStaff(Clue clue, Rights rights, Set<ClueStepKind> shown) {
        var steps = clues.stepsOf(clue.id());
        // Learners are among those who take steps; nobody reads their names here.
        var called = colleagues.of(new HashSet<>(steps.stream()
                .map(ClueStep::accountId)
                .filter(account -> account != null && !account.equals(clue.learnerId()))
                .toList()));
        var card = clue.learnerId() == null
                ? null
                : learners.cards(List.of(clue.learnerId())).get(clue.learnerId());
        return view(clue, name(card), card == null ? "" : card.maskedCitizenId(), steps, called, rights, shown);
    }

    /** For the learner: without the names of those who work on it. */
    ClueView forLearner(Clue clue, Rights rights) {
        return view(clue, "", "", clues.stepsOf(clue.id()), Map.of(), rights, OwnClues.PICTURED);
    }

    ClueRow row(Clue clue, String learner, boolean appealed) {
        return new ClueRow(
                clue.publicId(),
                clue.kind(),
                clue.severity(),
                clue.status(),
                learner,
                clue.classTitle(),
                clue.institutionName(),
                clue.day(),
                clue.statementDueOn(),
                clue.status() == ClueStatus.ASSIGNED ? calendar.left(clue.statementDueOn()) : 0,
                appealed,
                clue.raisedAt(),
                clue.decidedAt());
    }

    private ClueView view(
            Clue clue,
            String learner,
            String learnerId,
            List<ClueStep> steps,
            Map<Long, String> called,
            Rights rights,
            Set<ClueStepKind> shown) {
        var appeals = clues.appealsOf(clue.id());
        var pictures = album.of(clue, shown);
        var evidence = clue.evidence();
        return new ClueView(
                row(clue, learner, appeals.stream().anyMatch(ClueAppeal::isOpen)),
                learnerId,
                evidence.facts(),
                evidence.references(),
                evidence.limits(),
                clue.withdrawnMillis(),
                steps.stream()
                        .map(step -> new ClueView.Step(
                                step.kind(),
                                step.accountId() == null ? "" : called.getOrDefault(step.accountId(), ""),
                                step.happenedAt(),
                                step.said(),
                                step.sampled(),
                                pictures.getOrDefault(step.id(), List.of())))
                        .toList(),
                appeals(appeals, steps, pictures),
                rights.check(),
                rights.decide(),
                rights.answer(),
                rights.state(),
                rights.appeal());
    }

    /** Newest first. Each appeal was written with a step of its own, in the same order. */
    private static List<ClueView.Appeal> appeals(
            List<ClueAppeal> appeals, List<ClueStep> steps, Map<Long, List<String>> pictures) {
        var made = steps.stream()
                .filter(step -> step.kind() == ClueStepKind.APPEALED)
                .map(ClueStep::id)
                .toList();
        var views = new ArrayList<ClueView.Appeal>();
        for (int i = 0; i < appeals.size(); i++) {
            var appeal = appeals.get(i);
            var nth = appeals.size() - 1 - i;
            views.add(new ClueView.Appeal(
                    appeal.text(),
                    appeal.madeAt(),
                    appeal.status(),
                    appeal.reason(),
                    appeal.decidedAt(),
                    nth < made.size() ? pictures.getOrDefault(made.get(nth), List.of()) : List.of()));
        }
        return views;
    }

    private static String name(LearnerCard card) {
        return card == null ? "" : card.maskedName();
    }
}
