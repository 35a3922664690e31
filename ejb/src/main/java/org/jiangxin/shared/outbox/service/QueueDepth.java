package org.jiangxin.shared.outbox.service;

/**
 * A queue of this node's broker as it stands.
 *
 * @param messages in the queue, those being delivered included
 * @param delivering with a consumer at the moment
 * @param consumers listening; none means that nothing will take them
 */
public record QueueDepth(String queue, long messages, int delivering, int consumers) {}
