package org.jiangxin.exam.service;

import java.util.ArrayList;
import java.util.List;
import org.jiangxin.exam.entity.AnswerEntry;
import org.jiangxin.exam.entity.Attempt;
import org.jiangxin.shared.crypto.HashChain;

/**
 * Recomputes the chain of an answer journal and holds it against the head that stands on the attempt: an entry that was
 * changed, removed, added or cut off at the end is named.
 */
final class JournalCheck {
    private JournalCheck() {}

    static List<String> problems(Attempt attempt, List<AnswerEntry> journal) {
        var problems = new ArrayList<String>();
        var head = HashChain.GENESIS;
        int seq = 0;
        for (var entry : journal) {
            if (entry.seq() != seq + 1) {
                problems.add(row(attempt, entry.seq()) + " follows seq " + seq + ": entries between them are missing");
            }
            if (!entry.hashAfter(head).equals(entry.entryHash())) {
                problems.add(row(attempt, entry.seq()) + " received " + entry.receivedAt()
                        + " does not hash to what is stored: it or the entry before was changed");
            }
            head = entry.entryHash();
            seq = entry.seq();
            if (attempt.finalSeq().orElse(0) == seq
                    && !attempt.finalHash().orElse("").equals(head)) {
                problems.add(row(attempt, seq) + " is not the entry the attempt was handed in with");
            }
        }
        if (seq != attempt.ackSeq() || !head.equals(attempt.headHash())) {
            problems.add("attempts row " + attempt.id() + " acknowledges seq " + attempt.ackSeq()
                    + " and the journal ends at seq " + seq + (seq == attempt.ackSeq() ? " with another hash" : ""));
        }
        return problems;
    }

    private static String row(Attempt attempt, int seq) {
        return "answer_entries row attempt " + attempt.id() + " seq " + seq;
    }
}
