package org.jiangxin.training.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jiangxin.identity.service.RosterAccounts;
import org.jiangxin.identity.service.RosterStanding;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.setting.Setting;
import org.jiangxin.shared.setting.Settings;
import org.jiangxin.training.entity.Enrolment;
import org.jiangxin.training.entity.EnrolmentStatus;
import org.jiangxin.training.entity.TrainingClass;
import org.jiangxin.training.repository.Enrolments;

/**
 * Holds the rows of a roster against each other, against the learners there are, the other classes they are in, and the places left.
 * Asks for 500 rows at once, so that ten thousand rows cost a few dozen statements.
 */
@Dependent
class RosterCheck {
    static final int CHUNK = 500;

    @Inject
    RosterAccounts accounts;

    @Inject
    Enrolments enrolments;

    @Inject
    TraineeGroupChoice groups;

    @Inject
    Settings settings;

    @Inject
    WorkCalendar calendar;

    List<RosterVerdict> check(TrainingClass into, List<RosterRow> rows) {
        var verdicts = new ArrayList<RosterVerdict>();
        var sound = new ArrayList<RosterVerdict>();
        var seen = new RosterDuplicates();
        var minimumAge = settings.number(Setting.MINIMUM_AGE);
        for (var row : rows) {
            var verdict = bySelf(row, minimumAge, seen);
            (verdict.fate() == RosterFate.REFUSED ? verdicts : sound).add(verdict);
        }
        for (var from = 0; from < sound.size(); from += CHUNK) {
            verdicts.addAll(byOthers(into, sound.subList(from, Math.min(from + CHUNK, sound.size()))));
        }
        verdicts.sort(Comparator.comparingInt(verdict -> verdict.row().number()));
        return byPlaces(into, verdicts);
    }

    private RosterVerdict bySelf(RosterRow row, int minimumAge, RosterDuplicates seen) {
        var refusals = new ArrayList<Refusal>();
        var person = RosterReader.person(row, minimumAge, calendar.today(), refusals);
        var group = row.cell(RosterColumn.GROUP);
        if (!group.isEmpty() && groups.codeOf(group).isEmpty()) {
            refusals.add(Refusal.of("training.roster.group_unknown", group).on(RosterColumn.GROUP.field()));
        }
        person.ifPresent(known -> refusals.addAll(seen.add(known)));
        return new RosterVerdict(
                row,
                refusals.isEmpty() ? RosterFate.ADD : RosterFate.REFUSED,
                person.orElse(null),
                null,
                1,
                List.of(),
                refusals);
    }

    private List<RosterVerdict> byOthers(TrainingClass into, List<RosterVerdict> chunk) {
        var standings =
                accounts.standing(chunk.stream().map(RosterVerdict::person).toList());
        var known = standings.values().stream()
                .map(RosterStanding::accountId)
                .filter(Objects::nonNull)
                .toList();
        // Maps that may be asked for somebody without an account.
        var turns = known.isEmpty()
                ? new HashMap<Long, List<Enrolment>>()
                : enrolments.turnsOf(into.id(), known).stream().collect(Collectors.groupingBy(Enrolment::learnerId));
        var elsewhere = known.isEmpty()
                ? new HashMap<Long, List<Enrolments.Elsewhere>>()
                : enrolments.elsewhere(known, into.id(), into.startsOn(), into.endsOn()).stream()
                        .collect(Collectors.groupingBy(Enrolments.Elsewhere::learnerId));
        return chunk.stream()
                .map(verdict -> {
                    var standing = standings.get(verdict.row().number());
                    return byOthers(
                            verdict,
                            standing,
                            turns.getOrDefault(standing.accountId(), List.of()),
                            elsewhere.getOrDefault(standing.accountId(), List.of()));
                })
                .toList();
    }

    private RosterVerdict byOthers(
            RosterVerdict verdict,
            RosterStanding standing,
            List<Enrolment> turns,
            List<Enrolments.Elsewhere> elsewhere) {
        var refusals = new ArrayList<>(standing.refusals());
        var present = turns.stream()
                .filter(turn -> turn.status() != EnrolmentStatus.WITHDRAWN)
                .findFirst();
        if (present.isEmpty() && !elsewhere.isEmpty()) {
            var other = elsewhere.get(0);
            refusals.add(Refusal.of("training.roster.elsewhere", other.className(), other.startsOn(), other.endsOn())
                    .on(RosterColumn.CITIZEN_ID.field()));
        }
        var group = groups.codeOf(verdict.row().cell(RosterColumn.GROUP)).orElse(null);
        var changes = standing.changes()
                || present.filter(turn -> group != null && !group.equals(turn.traineeGroup()))
                        .isPresent();
        var fate = !refusals.isEmpty()
                ? RosterFate.REFUSED
                : present.isEmpty() ? RosterFate.ADD : changes ? RosterFate.CHANGE : RosterFate.SAME;
        return new RosterVerdict(
                verdict.row(),
                fate,
                verdict.person(),
                standing.accountId(),
                present.isPresent() ? 0 : turns.size() + 1,
                standing.notes(),
                refusals);
    }

    private static List<RosterVerdict> byPlaces(TrainingClass into, List<RosterVerdict> verdicts) {
        var free = into.places() - into.takenPlaces();
        var held = new ArrayList<RosterVerdict>();
        for (var verdict : verdicts) {
            if (verdict.fate() == RosterFate.ADD && free-- <= 0) {
                held.add(verdict.refused(Refusal.of("training.roster.full", into.places())));
            } else {
                held.add(verdict);
            }
        }
        return held;
    }
}
