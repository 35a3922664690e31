package org.jiangxin.shared.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days of the platform are days in China Standard Time, wherever the server stands. */
public final class ChinaTime {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private ChinaTime() {}

    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
