package org.jiangxin.course.service;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which points of the standard the lessons of a draft teach (R-322b).
 *
 * @param points of the standard in order; empty while no standard is chosen
 * @param lessons in order
 * @param taught lessons' public ids by point
 * @param thresholdPercent least share of points that must be taught before release
 * @param theoryMillis planned study time of lessons of theory
 * @param practiceMillis planned study time of lessons of practice
 */
public record CoverageView(
        List<StandardPoint> points,
        List<Column> lessons,
        Map<Long, Set<String>> taught,
        int thresholdPercent,
        long theoryMillis,
        long practiceMillis)
        implements Serializable {
    private static final int HUNDRED = 100;

    /** A lesson as a column of the matrix. */
    public record Column(String lessonId, String number, String title, boolean practice) implements Serializable {}

    public boolean isTaught(long pointId) {
        return !taught.getOrDefault(pointId, Set.of()).isEmpty();
    }

    public boolean isTaughtIn(long pointId, String lessonId) {
        return taught.getOrDefault(pointId, Set.of()).contains(lessonId);
    }

    /** Points that no lesson teaches. */
    public List<StandardPoint> gaps() {
        return points.stream().filter(point -> !isTaught(point.id())).toList();
    }

    /** Share of the points that are taught, rounded down; 0 while no standard is chosen. */
    public int percent() {
        return points.isEmpty() ? 0 : (points.size() - gaps().size()) * HUNDRED / points.size();
    }

    public boolean isEnough() {
        return !points.isEmpty() && percent() >= thresholdPercent;
    }

    /** Share of practice in the planned time, rounded; 0 while nothing is planned. */
    public int practicePercent() {
        var all = theoryMillis + practiceMillis;
        return all == 0 ? 0 : (int) Math.round((double) practiceMillis * HUNDRED / all);
    }
}
