package org.jiangxin.notification.service;

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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a delivery right after the transaction that queued it. What fails here the sweeper sends later. */
@Stateless
@RunAs(Role.SYSTEM)
public class NoticeRelay {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeRelay.class);

    @Inject
    NoticeSender sender;

    @Asynchronous
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveryQueued queued) {
        try {
            sender.send(queued.deliveryId());
        } catch (RuntimeException e) {
            LOG.warn("Delivery {} stays for the sweeper: {}", queued.deliveryId(), e.toString());
        }
    }
}
