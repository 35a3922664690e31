package org.jiangxin.integrity.service;

import static org.jiangxin.shared.security.Role.LEARNER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;

/**
 * What a device measures its network and its clock by (issue 4.10). The same for everyone and about nobody; what the device finds it keeps
 * to itself.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeviceMeasures {
    private static final int SAMPLE_BYTES = 256 * 1024;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] SAMPLE = noise();

    @Inject
    Clock clock;

    @RolesAllowed(LEARNER)
    public Instant time() {
        return clock.instant();
    }

    /** 256 KiB that nothing on the way can make smaller. */
    @RolesAllowed(LEARNER)
    public byte[] sample() {
        return SAMPLE.clone();
    }

    private static byte[] noise() {
        var bytes = new byte[SAMPLE_BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
