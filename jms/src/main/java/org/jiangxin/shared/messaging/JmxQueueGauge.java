package org.jiangxin.shared.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;
import org.jiangxin.shared.outbox.QueueName;
import org.jiangxin.shared.outbox.service.QueueDepth;
import org.jiangxin.shared.outbox.service.QueueGauge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the counters that the server publishes about its queues inside this process. */
@ApplicationScoped
public class JmxQueueGauge implements QueueGauge {
    private static final Logger LOG = LoggerFactory.getLogger(JmxQueueGauge.class);
    private static final String NAME = "jboss.as:subsystem=messaging-activemq,server=default,jms-queue=";

    @Override
    public Map<String, QueueDepth> depths() {
        var depths = new LinkedHashMap<String, QueueDepth>();
        Stream.concat(Arrays.stream(QueueName.values()).map(QueueName::queue), Stream.of(JmsDeadLetters.QUEUE))
                .forEach(queue -> read(queue, depths));
        return depths;
    }

    private static void read(String queue, Map<String, QueueDepth> depths) {
        try {
            var server = ManagementFactory.getPlatformMBeanServer();
            var name = new ObjectName(NAME + queue);
            depths.put(
                    queue,
                    new QueueDepth(
                            queue,
                            ((Number) server.getAttribute(name, "messageCount")).longValue(),
                            ((Number) server.getAttribute(name, "deliveringCount")).intValue(),
                            ((Number) server.getAttribute(name, "consumerCount")).intValue()));
        } catch (JMException | RuntimeException e) {
            LOG.warn("Queue {} cannot be asked: {}", queue, e.toString());
        }
    }
}
