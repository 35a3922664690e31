package org.jiangxin.shared.outbox.service;

import java.util.List;
import org.jiangxin.shared.outbox.QueueName;

/** Port to the dead-letter queue of this node's broker, implemented by the module that knows JMS. */
public interface DeadLetters {
    /** Every message in it, oldest first, at most that many. */
    List<DeadLetter> first(int atMost);

    /** Whether the message of an event to a queue lies in it. */
    boolean holds(QueueName queue, String eventId);

    /** Moves one message back to its queue, in the running transaction. False when it is not there any more. */
    boolean replay(String eventId);
}
