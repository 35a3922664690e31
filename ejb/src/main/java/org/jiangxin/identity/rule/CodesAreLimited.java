package org.jiangxin.identity.rule;

import java.util.Optional;
import org.jiangxin.shared.error.Refusal;

/**
 * One-time codes cost money and can annoy a stranger, so they are limited: one a minute for the same purpose, five an hour and
 * ten a day for one number, and a number per hour and day for the network address that asks (INTEGRITY §4.1).
 */
public final class CodesAreLimited {
    public static final int SECONDS_BETWEEN = 60;
    public static final int PER_TARGET_AN_HOUR = 5;
    public static final int PER_TARGET_A_DAY = 10;
    public static final int DAY_IN_HOURS_OF_AN_ADDRESS = 5;

    private CodesAreLimited() {}

    /**
     * Codes sent so far.
     *
     * @param samePurposeLastMinute to this number for the same purpose in the last minute
     * @param targetHour to this number in the last hour
     * @param targetDay to this number in the last day
     * @param addressHour asked from this address in the last hour
     * @param addressDay asked from this address in the last day
     */
    public record Sent(
            long samePurposeLastMinute, long targetHour, long targetDay, long addressHour, long addressDay) {}

    /** Reason to send none now, if there is one. */
    public static Optional<Refusal> refusal(Sent sent, int perAddressAnHour) {
        if (sent.targetDay() >= PER_TARGET_A_DAY) {
            return Optional.of(Refusal.of("identity.code.number_day", PER_TARGET_A_DAY));
        }
        if (sent.targetHour() >= PER_TARGET_AN_HOUR) {
            return Optional.of(Refusal.of("identity.code.number_hour", PER_TARGET_AN_HOUR));
        }
        if (sent.addressHour() >= perAddressAnHour
                || sent.addressDay() >= (long) perAddressAnHour * DAY_IN_HOURS_OF_AN_ADDRESS) {
            return Optional.of(Refusal.of("identity.code.address"));
        }
        return sent.samePurposeLastMinute() > 0
                ? Optional.of(Refusal.of("identity.code.too_soon", SECONDS_BETWEEN))
                : Optional.empty();
    }
}
