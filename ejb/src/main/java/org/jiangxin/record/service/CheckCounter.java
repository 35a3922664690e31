package org.jiangxin.record.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jiangxin.record.entity.VerificationCheck;
import org.jiangxin.record.repository.VerificationChecks;
import org.jiangxin.shared.crypto.BlindIndex;
import org.jiangxin.shared.time.DatabaseClock;

/**
 * Counts the public's questions where every node sees them. Each is written first, in a transaction of its own, and counted
 * after: of many sent at the same moment none slips through between counting and writing.
 */
@ApplicationScoped
class CheckCounter {
    /** Questions of one address within the window. */
    static final int FROM_ONE_SOURCE = 30;
    /** Questions about one serial within the window, from wherever. */
    static final int ABOUT_ONE_SERIAL = 30;

    static final Duration WINDOW = Duration.ofMinutes(10);

    @Inject
    VerificationChecks checks;

    @Inject
    BlindIndex index;

    @Inject
    DatabaseClock clock;

    /**
     * One question, written down.
     *
     * @param number to quote
     * @param sourceIndex keyed index of who asks
     * @param serialIndex keyed index of what is asked about
     */
    record Stamp(String number, Instant at, String sourceIndex, String serialIndex) implements Serializable {}

    /**
     * Writes a question down.
     *
     * @param source network address of who asks
     * @param subject serial, or digest of the file
     */
    @Transactional(TxType.REQUIRES_NEW)
    Stamp write(String source, String subject) {
        var check = new VerificationCheck(
                index.of("source", "verification|" + source), index.of("verification", subject), clock.now());
        checks.add(check);
        return new Stamp(
                check.number(),
                check.checkedAt(),
                index.of("source", "verification|" + source),
                index.of("verification", subject));
    }

    @Transactional
    boolean isTooMany(Stamp stamp) {
        var since = stamp.at().minus(WINDOW);
        return checks.fromSource(stamp.sourceIndex(), since) > FROM_ONE_SOURCE
                || checks.aboutSerial(stamp.serialIndex(), since) > ABOUT_ONE_SERIAL;
    }
}
