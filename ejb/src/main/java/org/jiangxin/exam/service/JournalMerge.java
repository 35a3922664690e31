package org.jiangxin.exam.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangxin.exam.entity.AnswerChange;
import org.jiangxin.exam.entity.AnswerEntry;
import org.jiangxin.shared.crypto.HashChain;
import org.jiangxin.shared.crypto.SecretHashes;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.Refusal;

/**
 * What of a sent batch is new to an answer journal (INTEGRITY §3.3). What is stored already is left out when it says the same
 * and is a fork when it does not; after a gap nothing is taken, because the page will send again from the acknowledged number.
 * Whatever order, doubles or losses the batches come with, the journal is the changes 1, 2, 3 … as first made.
 */
final class JournalMerge {
    private final int ackSeq;
    private final String headHash;
    private final Map<Integer, AnswerEntry> stored;

    /** @param stored the entries from {@link #overlapFrom} to the head */
    JournalMerge(int ackSeq, String headHash, List<AnswerEntry> stored) {
        this.ackSeq = ackSeq;
        this.headHash = headHash;
        this.stored = stored.stream().collect(Collectors.toMap(AnswerEntry::seq, Function.identity()));
    }

    /** First stored entry that a batch is to be held against: the one before its first; at least 1. */
    static int overlapFrom(List<AnswerChange> sent) {
        return Math.max(1, sent.stream().mapToInt(AnswerChange::seq).min().orElse(Integer.MAX_VALUE) - 1);
    }

    /** Must stored entries be read for this batch? Not in the usual case, where it begins right after the head. */
    static boolean needsStored(int ackSeq, List<AnswerChange> sent) {
        return sent.stream().anyMatch(change -> change.seq() <= ackSeq);
    }

    /**
     * The changes to append, in order. Refuses with {@code exam.journal.fork} when the batch contradicts what is stored.
     *
     * @param baseHash hash of the change before the first sent one as the page knows it, or null
     */
    List<AnswerChange> accept(String baseHash, List<AnswerChange> sent) {
        var ordered =
                sent.stream().sorted(Comparator.comparingInt(AnswerChange::seq)).toList();
        if (!ordered.isEmpty()) {
            requireBase(baseHash, ordered.get(0).seq() - 1);
        }
        var accepted = new ArrayList<AnswerChange>();
        for (var change : ordered) {
            var next = ackSeq + accepted.size() + 1;
            if (change.seq() > next) {
                break;
            }
            if (change.seq() == next) {
                accepted.add(change);
            } else {
                requireSame(change, accepted);
            }
        }
        return accepted;
    }

    private void requireSame(AnswerChange change, List<AnswerChange> accepted) {
        var same = change.seq() > ackSeq
                ? accepted.get(change.seq() - ackSeq - 1).equals(change)
                : stored.containsKey(change.seq()) && stored.get(change.seq()).holds(change);
        if (!same) {
            throw fork(change.seq());
        }
    }

    private void requireBase(String baseHash, int baseSeq) {
        if (baseHash == null || baseSeq > ackSeq) {
            return;
        }
        var known = baseSeq == ackSeq ? headHash : baseSeq == 0 ? HashChain.GENESIS : hashOf(baseSeq);
        if (!SecretHashes.same(baseHash, known)) {
            throw fork(baseSeq);
        }
    }

    private String hashOf(int seq) {
        var entry = stored.get(seq);
        return entry == null ? null : entry.entryHash();
    }

    private static Conflict fork(int seq) {
        return new Conflict(Refusal.of("exam.journal.fork", seq));
    }
}
