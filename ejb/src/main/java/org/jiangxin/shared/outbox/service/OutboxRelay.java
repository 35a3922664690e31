package org.jiangxin.shared.outbox.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.jiangxin.shared.security.Role;
import org.jiangxin.shared.setting.CrashPoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends an outbox row right after its transaction, off the request's thread. What fails here the sweeper sends later. */
@Stateless
@RunAs(Role.SYSTEM)
public class OutboxRelay {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

    @Inject
    OutboxDelivery delivery;

    @Inject
    CrashPoint crash;

    @Asynchronous
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxFilled filled) {
        crash.at("after-business-commit");
        try {
            delivery.deliver(filled.outboxId());
            crash.at("after-sent");
        } catch (RuntimeException e) {
            LOG.warn("Outbox row {} stays for the sweeper: {}", filled.outboxId(), e.toString());
        }
    }
}
