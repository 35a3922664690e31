package org.jiangxin.identity.rule;

import java.util.Optional;
import org.jiangxin.identity.entity.CodePurpose;
import org.jiangxin.shared.error.Refusal;

/**
 * One-time codes cost money and can annoy a stranger, so they are limited: one a minute for the same purpose, five an hour and
 * ten a day for one number, and a number per hour and day for the network address that asks (INTEGRITY §4.1).
 */
public final class CodesAreLimited {
    public static final int SECONDS_BETWEEN = 60;
    public static final int PER_TARGET_AN_HOUR = 5;
    public static final int PER_TARGET_A_DAY = 10;
    /** A learner is asked several times a day who is there, and may choose the phone each time. */
    public static final int PRESENCE_AN_HOUR = 12;

    public static final int PRESENCE_A_DAY = 40;
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
    public static Optional<Refusal> refusal(CodePurpose purpose, Sent sent, int perAddressAnHour) {
        var aDay = purpose == CodePurpose.PROVE_PRESENCE ? PRESENCE_A_DAY : PER_TARGET_A_DAY;
        var anHour = purpose == CodePurpose.PROVE_PRESENCE ? PRESENCE_AN_HOUR : PER_TARGET_AN_HOUR;
        if (sent.targetDay() >= aDay) {
            return Optional.of(Refusal.of("identity.code.number_day", aDay));
        }
        if (sent.targetHour() >= anHour) {
            return Optional.of(Refusal.of("identity.code.number_hour", anHour));
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
