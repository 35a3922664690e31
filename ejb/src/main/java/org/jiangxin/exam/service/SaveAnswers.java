package org.jiangxin.exam.service;

import java.util.List;
import org.jiangxin.exam.entity.AnswerChange;

/**
 * Changes of answers as the page sends them.
 *
 * @param writerEpoch given to the page when it entered
 * @param baseHash hash of the change before the first of these, or null
 */
public record SaveAnswers(int writerEpoch, String baseHash, List<AnswerChange> changes) {
    /** More changes in one request are not taken. */
    public static final int MOST = 200;

    public SaveAnswers {
        changes = List.copyOf(changes);
    }
}
