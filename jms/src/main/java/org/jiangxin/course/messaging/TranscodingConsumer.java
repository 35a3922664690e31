package org.jiangxin.course.messaging;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.jiangxin.course.event.TranscodeRequested;
import org.jiangxin.course.service.StreamMaker;
import org.jiangxin.shared.outbox.service.Envelope;
import org.jiangxin.shared.outbox.service.EventJson;
import org.jiangxin.shared.security.Role;

/**
 * Consumes the transcoding queue, one video at a time per node. Unlike other consumers it holds no transaction while it works:
 * a video takes minutes. The message is confirmed when the work is done, so a killed node's video is made again.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(
                    propertyName = "destinationLookup",
                    propertyValue = "java:/jms/queue/jiangxin.transcoding"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1")
        })
@RunAs(Role.SYSTEM)
public class TranscodingConsumer implements MessageListener {
    @Inject
    StreamMaker streams;

    @Override
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void onMessage(Message message) {
        try {
            var envelope = EventJson.read(message.getBody(String.class), Envelope.class);
            var event = EventJson.read(envelope.body(), TranscodeRequested.class);
            streams.make(event.mediaAssetId(), envelope);
        } catch (JMSException e) {
            throw new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
        }
    }
}
