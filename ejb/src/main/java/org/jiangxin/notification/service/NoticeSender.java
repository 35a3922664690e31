package org.jiangxin.notification.service;

import static org.jiangxin.shared.security.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jiangxin.notification.provider.Mail;
import org.jiangxin.notification.provider.MailNotTaken;
import org.jiangxin.notification.provider.MailTransport;
import org.jiangxin.notification.provider.Outgoing;
import org.jiangxin.notification.provider.SmsGateway;
import org.jiangxin.notification.provider.TextMessage;
import org.jiangxin.shared.error.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one delivery, outside of every transaction: a relay may be slow, and a rollback could not call the message back. */
@Stateless
public class NoticeSender {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeSender.class);

    @Inject
    DeliveryService deliveries;

    @Inject
    MailTransport mails;

    @Inject
    SmsGateway texts;

    @RolesAllowed(SYSTEM)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void send(long deliveryId) {
        deliveries
                .claim(deliveryId)
                .ifPresent(outgoing -> hand(outgoing)
                        .ifPresentOrElse(failure -> failed(deliveryId, failure), () -> deliveries.sent(deliveryId)));
    }

    private void failed(long deliveryId, String failure) {
        LOG.warn("Delivery {} waits for another try: {}", deliveryId, failure);
        deliveries.failed(deliveryId, failure);
    }

    /** Why it was not taken; empty when it was. Names the kind of failure and never the address, which a gateway's words may hold. */
    private Optional<String> hand(Outgoing outgoing) {
        try {
            if (outgoing instanceof Mail mail) {
                mails.send(mail);
            } else if (outgoing instanceof TextMessage text) {
                texts.send(text.to(), text.text());
            }
            return Optional.empty();
        } catch (MailNotTaken e) {
            return Optional.of(e.getMessage());
        } catch (Refused e) {
            return Optional.of(e.refusals().get(0).code());
        } catch (RuntimeException e) {
            return Optional.of(e.getClass().getSimpleName());
        }
    }
}
