package org.jiangxin.supervision.service;

import java.time.LocalDate;

/** Which months a regulator looks at. */
public enum Period {
    MONTH,
    YEAR,
    ALL;

    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    /** First day of the first month. */
    public LocalDate from(LocalDate today) {
        return switch (this) {
            case MONTH -> today.withDayOfMonth(1);
            case YEAR -> today.withDayOfYear(1);
            case ALL -> BEGINNING;
        };
    }
}
