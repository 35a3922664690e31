package org.jiangxin.organization.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.jiangxin.identity.service.LiveSignIns;
import org.jiangxin.organization.event.StandingChanged;

/** After the commit of a decision every node forgets what the people concerned were allowed, so that it counts with their next click. */
@ApplicationScoped
public class StandingBroadcast {
    @Inject
    LiveSignIns live;

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) StandingChanged event) {
        event.accounts().forEach(live::forget);
    }
}
