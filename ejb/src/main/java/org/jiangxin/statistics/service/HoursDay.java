package org.jiangxin.statistics.service;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Study of one day, by the roll-up class × day.
 *
 * @param studied enrolments that studied on that day
 */
public record HoursDay(LocalDate day, long creditedMillis, long pendingMillis, long uncountedMillis, long studied)
        implements Serializable {
    /** Whether nobody did anything. */
    public boolean isIdle() {
        return creditedMillis == 0 && pendingMillis == 0 && uncountedMillis == 0;
    }
}
