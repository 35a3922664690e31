package org.jiangxin.training.service;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiangxin.shared.paging.Page;

/**
 * The board of a class: sums over everybody, attendance of the last days, and one page of learners.
 *
 * @param page learners that were asked for
 * @param learners on the roster
 * @param verified of them with a confirmed identity
 * @param completed of them through
 * @param creditedMillis credited time by the ledger's heads
 * @param dayMillis the same by the roll-up of days: equal, or the roll-up lags behind
 * @param attendance learners who studied, by day, oldest first
 */
public record BoardView(
        ClassRow row,
        String courseTitle,
        int lessons,
        long requiredMillis,
        int hourMinutes,
        Page<BoardRow> page,
        int learners,
        int verified,
        int completed,
        int passed,
        long creditedMillis,
        long pendingMillis,
        long dayMillis,
        Map<LocalDate, Integer> attendance,
        List<StepView> steps) {
    public BoardView {
        attendance = Collections.unmodifiableMap(new TreeMap<>(attendance));
        steps = List.copyOf(steps);
    }

    public boolean isReconciled() {
        return creditedMillis == dayMillis;
    }
}
