package org.jiangxin.exam.service;

import java.util.List;
import java.util.stream.IntStream;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.Refusal;

/** The page has made changes that have not arrived; they must be sent before the attempt can be handed in. */
public class AnswersMissing extends Conflict {
    private static final long serialVersionUID = 1L;

    private static final int MOST_NAMED = 1000;

    private final int ackSeq;
    private final int finalSeq;

    AnswersMissing(int ackSeq, int finalSeq) {
        super(Refusal.of("exam.submit.missing", finalSeq - ackSeq));
        this.ackSeq = ackSeq;
        this.finalSeq = finalSeq;
    }

    /** Number of the last change that has arrived. */
    public int ackSeq() {
        return ackSeq;
    }

    /** Numbers of the changes that have not arrived, the first 1,000 of them. */
    public List<Integer> missing() {
        return IntStream.rangeClosed(ackSeq + 1, finalSeq)
                .limit(MOST_NAMED)
                .boxed()
                .toList();
    }
}
