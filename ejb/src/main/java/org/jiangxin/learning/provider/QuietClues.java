package org.jiangxin.learning.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangxin.integrity.provider.ClueRule;
import org.jiangxin.integrity.provider.ClueSearch;
import org.jiangxin.integrity.provider.ClueSource;
import org.jiangxin.learning.repository.QuietTraces;
import org.jiangxin.learning.repository.QuietTraces.Quiet;
import org.jiangxin.learning.repository.QuietTraces.Unfinished;
import org.jiangxin.learning.rule.QuietClass;
import org.jiangxin.learning.rule.ReportingGap;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.training.entity.WorkingDays;

/** Brings running classes without study before their rule. */
@ApplicationScoped
public class QuietClues implements ClueSource {
    private static final int PORTION = 500;
    private static final int LOOKED_BACK_DAYS = 400;
    private static final ClueRule<QuietClass> GAP = new ReportingGap();

    @Inject
    QuietTraces traces;

    @Override
    public List<ClueRule<?>> rules() {
        return List.of(GAP);
    }

    @Override
    public void look(ClueSearch search) {
        var day = search.day();
        var calendar = traces.calendar(day.minusDays(LOOKED_BACK_DAYS), day);
        var since = begin(calendar, day, search.limits(GAP).of("workingDays"));
        for (var quiet = traces.quiet(since, day, 0, PORTION);
                !quiet.isEmpty();
                quiet = traces.quiet(since, day, quiet.get(quiet.size() - 1).classId(), PORTION)) {
            look(search, quiet, calendar);
        }
    }

    private void look(ClueSearch search, List<Quiet> quiet, WorkingDays calendar) {
        var ids = quiet.stream().map(Quiet::classId).toList();
        var unfinished =
                traces.unfinished(ids).stream().collect(Collectors.toMap(Unfinished::classId, Function.identity()));
        var studied = traces.lastStudied(ids, search.day());
        var practised = traces.lastPractised(ids, search.day());
        var running = traces.runningSince(ids);
        quiet.stream()
                .filter(one -> unfinished.containsKey(one.classId()))
                .forEach(one -> search.apply(
                        GAP,
                        new QuietClass(
                                search.day(),
                                one.classId(),
                                one.startsOn(),
                                studied.get(one.classId()),
                                practised.get(one.classId()),
                                day(running.get(one.classId())),
                                day(unfinished.get(one.classId()).joinedAt()),
                                unfinished.get(one.classId()).learners(),
                                calendar)));
    }

    /** The first of so many working days that end with a day. */
    private static LocalDate begin(WorkingDays calendar, LocalDate day, long workingDays) {
        var at = day.plusDays(1);
        for (var left = workingDays; left > 0 && at.isAfter(day.minusDays(LOOKED_BACK_DAYS)); ) {
            at = at.minusDays(1);
            if (calendar.isWorkingDay(at)) {
                left--;
            }
        }
        return at;
    }

    private static LocalDate day(Instant moment) {
        return moment == null ? null : ChinaTime.dayOf(moment);
    }
}
