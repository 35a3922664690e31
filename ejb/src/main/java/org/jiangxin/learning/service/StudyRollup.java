package org.jiangxin.learning.service;

import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jiangxin.learning.entity.DayTotal;
import org.jiangxin.learning.entity.StudyStream;
import org.jiangxin.learning.entity.StudyTotals;
import org.jiangxin.learning.event.StudyDayChanged;
import org.jiangxin.learning.repository.DayTotals;
import org.jiangxin.learning.repository.LedgerEntries;
import org.jiangxin.learning.repository.StudyStreams;
import org.jiangxin.shared.error.NotFound;

/**
 * Keeps the roll-up learner × course × day (design §10). A day is never added to but set to the sums of its ledger entries, so
 * an event may come twice or late, and the whole roll-up may be made again at any time.
 */
@Stateless
public class StudyRollup {
    @Inject
    StudyStreams streams;

    @Inject
    LedgerEntries ledger;

    @Inject
    DayTotals days;

    @Inject
    Event<StudyDayChanged> changes;

    /** Sets one day. Messages about one enrolment often come together: the lock on its chain puts them in a row. */
    @RolesAllowed(SYSTEM)
    public void refresh(long enrolmentId, LocalDate day) {
        var stream = streams.lock(enrolmentId).orElseThrow(() -> new NotFound(StudyStream.class, enrolmentId));
        set(days.find(enrolmentId, day).orElseGet(() -> begin(stream, day)), ledger.ofDay(enrolmentId, day));
    }

    /** Sets every day of an enrolment, and removes days that the ledger does not know. */
    @RolesAllowed(SYSTEM)
    public void rebuild(long enrolmentId) {
        var stream = streams.lock(enrolmentId).orElseThrow(() -> new NotFound(StudyStream.class, enrolmentId));
        var sums = ledger.byDay(enrolmentId);
        days.ofEnrolment(enrolmentId).stream()
                .filter(day -> !sums.containsKey(day.day()))
                .forEach(day -> {
                    set(day, StudyTotals.NONE);
                    days.remove(day);
                });
        sums.forEach((day, totals) -> set(days.find(enrolmentId, day).orElseGet(() -> begin(stream, day)), totals));
    }

    /** Sums above (class, region) move in this same transaction by what the day moved. */
    private void set(DayTotal day, StudyTotals sums) {
        var before = day.totals();
        if (!before.equals(sums)) {
            day.become(sums);
            changes.fire(new StudyDayChanged(day.enrolmentId(), day.day(), before, sums));
        }
    }

    private DayTotal begin(StudyStream stream, LocalDate day) {
        var total = new DayTotal(stream.enrolmentId(), day, stream.learnerId(), stream.courseVersionId());
        days.add(total);
        return total;
    }
}
