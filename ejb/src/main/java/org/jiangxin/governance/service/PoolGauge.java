package org.jiangxin.governance.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/** Reads the counters that the server publishes about the application's connection pool inside this process. */
@ApplicationScoped
public class PoolGauge {
    private static final String SOURCE = "jboss.as:subsystem=datasources,data-source=JiangxinDS";

    /**
     * Use of the pool.
     *
     * @param inUse connections lent out now
     * @param most as many as there may be
     * @param peak most that were lent out at once since the start
     */
    public record Use(int inUse, int most, int peak) {}

    Use read() {
        try {
            var server = ManagementFactory.getPlatformMBeanServer();
            var counters = new ObjectName(SOURCE + ",statistics=pool");
            return new Use(
                    number(server.getAttribute(counters, "InUseCount")),
                    number(server.getAttribute(new ObjectName(SOURCE), "maxPoolSize")),
                    number(server.getAttribute(counters, "MaxUsedCount")));
        } catch (JMException e) {
            throw new IllegalStateException("connection pool", e);
        }
    }

    private static int number(Object value) {
        return Integer.parseInt(String.valueOf(value));
    }
}
