package org.jiangxin.shared.outbox.service;

import java.util.Map;

/** Port to the broker's own counters, implemented by the module that knows the broker. */
public interface QueueGauge {
    /** Depth of every queue of the platform by its name; a queue that cannot be asked is missing. */
    Map<String, QueueDepth> depths();
}
