package org.jiangxin.learning.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jiangxin.training.event.EnrolmentWithdrawn;

/** Whoever leaves a class stops studying in it, in the same transaction; what was studied until then is written down. */
@ApplicationScoped
public class LeaseEnding {
    @Inject
    PlaybackSteps steps;

    void left(@Observes EnrolmentWithdrawn event) {
        steps.end(event.learnerId(), event.enrolmentId());
    }
}
