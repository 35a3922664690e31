package org.jiangxin.statistics.web;

import java.io.Serializable;

/**
 * Study of a stretch of time, as one column of a drawing.
 *
 * @param label short, or empty where there is no room for it
 */
public record StudyColumn(String label, long creditedMillis, long pendingMillis, long uncountedMillis)
        implements Serializable {
    long millis() {
        return creditedMillis + pendingMillis + uncountedMillis;
    }
}
