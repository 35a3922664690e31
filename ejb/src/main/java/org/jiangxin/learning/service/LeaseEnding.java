package org.jiangxin.learning.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jiangxin.learning.entity.EntryClosing;
import org.jiangxin.shared.security.Role;
import org.jiangxin.training.event.ClassSuspended;
import org.jiangxin.training.event.EnrolmentWithdrawn;

/**
 * Whoever leaves a class, or whose class is suspended, stops studying in it, in the same transaction; what was studied until then is
 * written down. Acts for the platform, because whoever takes a learner off or suspends a class is somebody else.
 */
@Stateless
@RunAs(Role.SYSTEM)
public class LeaseEnding {
    @Inject
    PlaybackSteps steps;

    @PermitAll
    public void left(@Observes EnrolmentWithdrawn event) {
        steps.end(event.learnerId(), event.enrolmentId(), EntryClosing.WITHDRAWN);
    }

    @PermitAll
    public void suspended(@Observes ClassSuspended event) {
        event.studying().forEach(one -> steps.end(one.learnerId(), one.enrolmentId(), EntryClosing.RELEASED));
    }
}
