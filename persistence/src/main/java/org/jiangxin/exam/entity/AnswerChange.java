package org.jiangxin.exam.entity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One change as the page sends it.
 *
 * @param seq number of the change within the attempt, from 1 without gaps
 * @param itemRef reference of the item on this attempt's paper
 * @param chosen references of the chosen options; empty clears the answer
 * @param clientMillis the page's monotonic clock at the change, for the order and pace of work only
 */
public record AnswerChange(int seq, String itemRef, List<String> chosen, long clientMillis) {
    public AnswerChange {
        Objects.requireNonNull(itemRef);
        chosen = chosen.stream().distinct().sorted().toList();
        if (seq < 1) {
            throw new IllegalArgumentException("seq " + seq);
        }
    }

    /** The stored form: sorted references joined by commas. */
    public Optional<String> answer() {
        return chosen.isEmpty() ? Optional.empty() : Optional.of(String.join(",", chosen));
    }
}
