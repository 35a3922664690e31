package org.jiangxin.learning.service;

import static org.jiangxin.shared.security.Role.OPERATIONS;
import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangxin.learning.entity.DayTotal;
import org.jiangxin.learning.entity.LedgerEntry;
import org.jiangxin.learning.entity.LessonStudy;
import org.jiangxin.learning.entity.StudyStream;
import org.jiangxin.learning.entity.StudyTotals;
import org.jiangxin.learning.repository.DayTotals;
import org.jiangxin.learning.repository.LedgerEntries;
import org.jiangxin.learning.repository.LessonStudies;
import org.jiangxin.learning.repository.StudyStreams;
import org.jiangxin.shared.crypto.HashChain;
import org.jiangxin.shared.crypto.SecretHashes;
import org.jiangxin.shared.error.NotFound;

/**
 * Proves that study time is what the ledger says (design §5, §8): the chain is whole, and every total kept beside it is the sum
 * of its entries. Names what is wrong by table, row and day.
 */
@Stateless
public class LedgerVerification {
    private static final int AT_ONCE = 500;
    private static final int MOST_NAMED = 20;

    @Inject
    StudyStreams streams;

    @Inject
    LedgerEntries ledger;

    @Inject
    LessonStudies studies;

    @Inject
    DayTotals days;

    /** Enrolments with a ledger behind one, for going through all of them. */
    @RolesAllowed({OPERATIONS, SYSTEM})
    public List<Long> after(long enrolmentId, int atMost) {
        return streams.after(enrolmentId, atMost).stream()
                .map(StudyStream::enrolmentId)
                .toList();
    }

    /** Goes along the chain of an enrolment. Empty when it is whole. */
    @RolesAllowed({OPERATIONS, SYSTEM})
    public List<String> chain(long enrolmentId) {
        var problems = new ArrayList<String>();
        var stream = stream(enrolmentId);
        var count = stream.entryCount();
        var head = stream.headHash();
        var number = 0L;
        var hash = HashChain.GENESIS;
        for (var part = ledger.after(enrolmentId, number, AT_ONCE);
                !part.isEmpty();
                part = ledger.after(enrolmentId, number, AT_ONCE)) {
            for (var entry : part) {
                check(entry, number + 1, hash, problems);
                number = entry.number();
                hash = entry.entryHash();
            }
            ledger.forget();
            if (problems.size() > MOST_NAMED) {
                return problems;
            }
        }
        if (number != count || !SecretHashes.same(hash, head)) {
            problems.add("study_streams, enrolment " + enrolmentId + ": its head is entry " + count
                    + ", the chain ends at entry " + number);
        }
        return problems;
    }

    private static void check(LedgerEntry entry, long expected, String previous, List<String> problems) {
        var where = "ledger_entries, row " + entry.id() + " (enrolment " + entry.enrolmentId() + ", entry "
                + entry.number() + "), day " + entry.day() + ": ";
        if (entry.number() != expected) {
            problems.add(where + "entry " + expected + " is missing before it");
        } else if (!SecretHashes.same(entry.previousHash(), previous)) {
            problems.add(where + "does not continue the entry before it");
        }
        if (!SecretHashes.same(entry.hashAt(entry.number()), entry.entryHash())) {
            problems.add(where + "was changed after it was written");
        }
    }

    /** Adds up the ledger of an enrolment and compares with every total kept beside it. Empty when all agree. */
    @RolesAllowed({OPERATIONS, SYSTEM})
    public List<String> totals(long enrolmentId) {
        var problems = new ArrayList<String>();
        var stream = stream(enrolmentId);
        var byLesson = ledger.byLesson(enrolmentId);
        var sum = byLesson.values().stream().reduce(StudyTotals.NONE, StudyTotals::plus);
        compare("study_streams, enrolment " + enrolmentId, sum, stream.totals(), problems);
        var kept = studies.ofEnrolment(enrolmentId).stream()
                .collect(Collectors.toMap(LessonStudy::lessonId, LessonStudy::totals));
        compareAll("lesson_studies, enrolment " + enrolmentId + ", lesson ", byLesson, kept, problems);
        return problems;
    }

    /** Compares the roll-up of an enrolment with its ledger. Empty when they agree. */
    @RolesAllowed({OPERATIONS, SYSTEM})
    public List<String> days(long enrolmentId) {
        var problems = new ArrayList<String>();
        var kept = days.ofEnrolment(enrolmentId).stream().collect(Collectors.toMap(DayTotal::day, DayTotal::totals));
        compareAll("study_days, enrolment " + enrolmentId + ", day ", ledger.byDay(enrolmentId), kept, problems);
        return problems;
    }

    private StudyStream stream(long enrolmentId) {
        return streams.find(enrolmentId).orElseThrow(() -> new NotFound(StudyStream.class, enrolmentId));
    }

    private static <K> void compareAll(
            String where, Map<K, StudyTotals> ledger, Map<K, StudyTotals> kept, List<String> problems) {
        ledger.forEach((key, sum) -> compare(where + key, sum, kept.getOrDefault(key, StudyTotals.NONE), problems));
        kept.forEach((key, totals) -> {
            if (!ledger.containsKey(key)) {
                compare(where + key, StudyTotals.NONE, totals, problems);
            }
        });
    }

    private static void compare(String where, StudyTotals ledger, StudyTotals kept, List<String> problems) {
        if (!ledger.equals(kept)) {
            problems.add(where + ": kept " + words(kept) + ", the ledger says " + words(ledger));
        }
    }

    private static String words(StudyTotals totals) {
        return totals.credited() + " ms credited, " + totals.pending() + " ms pending, " + totals.uncounted()
                + " ms not counted";
    }
}
