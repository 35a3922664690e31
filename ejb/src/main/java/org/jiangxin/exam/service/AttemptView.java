package org.jiangxin.exam.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An attempt as its page needs it. Right answers are never in it.
 *
 * @param id public id
 * @param state name of the {@code AttemptStatus}
 * @param writerEpoch of the page that may write
 * @param startedAt null before the start
 * @param deadlineAt fixed at the start
 * @param remainingMillis until the deadline, by the database's clock
 * @param serverTime the database's time of this answer
 * @param ackSeq number of the last stored change
 * @param headHash hash of the last stored change
 * @param items of the paper in their order; empty where only the state was asked for
 * @param answers chosen option references by item reference, as stored
 * @param receipt once handed in, else null
 */
public record AttemptView(
        String id,
        String enrolmentId,
        int number,
        String state,
        int writerEpoch,
        String title,
        int durationMinutes,
        BigDecimal fullScore,
        BigDecimal passScore,
        Instant startedAt,
        Instant deadlineAt,
        long remainingMillis,
        Instant serverTime,
        int ackSeq,
        String headHash,
        String paperHash,
        List<Item> items,
        Map<String, List<String>> answers,
        Receipt receipt) {
    public AttemptView {
        items = List.copyOf(items);
        answers = Map.copyOf(answers);
    }

    /**
     * One question on the paper.
     *
     * @param position from 1
     * @param kind name of the {@code QuestionKind}
     */
    public record Item(String ref, int position, String kind, String stem, BigDecimal points, List<Option> options) {
        public Item {
            options = List.copyOf(options);
        }
    }

    /** One option under its reference of this attempt only. */
    public record Option(String ref, String text) {}
}
