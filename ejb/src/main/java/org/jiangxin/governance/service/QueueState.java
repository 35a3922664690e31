package org.jiangxin.governance.service;

import java.io.Serializable;
import java.time.Instant;

/**
 * One queue as the operator sees it.
 *
 * @param here messages in this node's broker; null when it cannot be asked
 * @param consumers consumers on this node
 * @param fresh written but not yet handed to a broker, on all nodes
 * @param sent with a broker and not yet done, on all nodes
 * @param oldest when the first of those was written; null when there is none
 * @param dead set aside on this node after ten deliveries
 */
public record QueueState(String queue, Long here, Integer consumers, long fresh, long sent, Instant oldest, long dead)
        implements Serializable {
    public long waiting() {
        return fresh + sent;
    }
}
