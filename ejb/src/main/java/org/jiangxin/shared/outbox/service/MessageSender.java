package org.jiangxin.shared.outbox.service;

import org.jiangxin.shared.outbox.QueueName;

/** Port to the broker, implemented by the module that knows JMS. */
public interface MessageSender {
    /**
     * Puts one text into a queue durably; returns when the broker has it.
     *
     * @param eventId by which the message is found again in the dead-letter queue
     * @param attempt number of the try; the broker drops a second message of the same event and try
     */
    void send(QueueName queue, String eventId, int attempt, String text);
}
