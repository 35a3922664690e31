package org.jiangxin.exam.service;

import java.math.BigDecimal;
import java.util.List;
import org.jiangxin.exam.entity.QuestionKind;

/**
 * The paper of one attempt with everything its marking needs, frozen when the attempt is assigned. It holds the right answers
 * and never leaves the server.
 *
 * @param durationMinutes time allowed
 */
record Paper(String title, int durationMinutes, BigDecimal passScore, List<Item> items) {
    Paper {
        items = List.copyOf(items);
    }

    BigDecimal fullScore() {
        return items.stream().map(Item::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * One question.
     *
     * @param ref reference in this attempt only
     * @param questionId the revision in the bank
     */
    record Item(
            String ref,
            long questionId,
            QuestionKind kind,
            String stem,
            String knowledge,
            String explanation,
            BigDecimal points,
            List<Option> options) {
        Item {
            options = List.copyOf(options);
        }

        List<String> right() {
            return options.stream().filter(Option::correct).map(Option::ref).toList();
        }
    }

    /** One option under its reference in this attempt only. */
    record Option(String ref, String text, boolean correct) {}
}
