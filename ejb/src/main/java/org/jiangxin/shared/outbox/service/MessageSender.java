package org.jiangxin.shared.outbox.service;

import org.jiangxin.shared.outbox.QueueName;

/** Port to the broker, implemented by the module that knows JMS. */
public interface MessageSender {
    /**
     * Puts one text into a queue durably; returns when the broker has it.
     *
     * @param duplicateId the broker drops a second message with the same one
     */
    void send(QueueName queue, String duplicateId, String text);
}
