package org.jiangxin.notification.service;

import static org.jiangxin.shared.security.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jiangxin.notification.provider.MailNotTaken;
import org.jiangxin.notification.provider.MailTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one delivery, outside of every transaction: a relay may be slow, and a rollback could not call the mail back. */
@Stateless
public class NoticeMailer {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeMailer.class);

    @Inject
    DeliveryService deliveries;

    @Inject
    MailTransport transport;

    @RolesAllowed(SYSTEM)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void send(long deliveryId) {
        var mail = deliveries.claim(deliveryId);
        if (mail.isEmpty()) {
            return;
        }
        try {
            transport.send(mail.get());
            deliveries.sent(deliveryId);
        } catch (MailNotTaken e) {
            LOG.warn("Delivery {} waits for another try: {}", deliveryId, e.getMessage());
            deliveries.failed(deliveryId, e.getMessage());
        }
    }
}
