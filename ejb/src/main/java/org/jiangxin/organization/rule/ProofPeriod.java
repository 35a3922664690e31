package org.jiangxin.organization.rule;

import java.time.LocalDate;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;

/**
 * How long an approval is good before the organization must be verified again: a year unless the regulator says otherwise, at least a
 * month and at most five years. The reminder goes out thirty days before the end.
 */
public final class ProofPeriod {
    public static final int REMIND_DAYS = 30;

    private static final int MOST_YEARS = 5;

    private ProofPeriod() {}

    public static LocalDate usual(LocalDate today) {
        return today.plusYears(1);
    }

    /** The first day on which re-verification may be handed in. */
    public static LocalDate opensOn(LocalDate verifiedUntil) {
        return verifiedUntil.minusDays(REMIND_DAYS);
    }

    public static LocalDate require(LocalDate until, LocalDate today) {
        if (until == null || until.isBefore(today.plusMonths(1)) || until.isAfter(today.plusYears(MOST_YEARS))) {
            throw new Refused(Refusal.of("organization.until.range", today.plusMonths(1), today.plusYears(MOST_YEARS))
                    .on("until"));
        }
        return until;
    }
}
