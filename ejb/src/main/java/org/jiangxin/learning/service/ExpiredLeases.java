package org.jiangxin.learning.service;

import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jiangxin.learning.repository.PlaybackLeases;
import org.jiangxin.shared.time.DatabaseClock;

/** Finds leases that nobody renewed in time. */
@Stateless
public class ExpiredLeases {
    private static final int BATCH = 500;

    @Inject
    PlaybackLeases leases;

    @Inject
    DatabaseClock clock;

    /** Learners whose lease must be closed, a batch at a time. */
    @RolesAllowed(SYSTEM)
    public List<Long> find() {
        return leases.expired(clock.now(), BATCH);
    }
}
