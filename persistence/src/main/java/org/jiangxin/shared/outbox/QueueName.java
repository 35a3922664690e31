package org.jiangxin.shared.outbox;

/** Every queue of the platform, once. A test holds the server scripts against this list. */
public enum QueueName {
    NOTIFICATION("jiangxin.notification"),
    AUDIT("jiangxin.audit"),
    MARKING("jiangxin.marking"),
    STATISTICS("jiangxin.statistics"),
    TRANSCODING("jiangxin.transcoding"),
    REPORTING("jiangxin.reporting");

    private final String queue;

    QueueName(String queue) {
        this.queue = queue;
    }

    /** Name of the queue in the broker. */
    public String queue() {
        return queue;
    }

    /** JNDI name of the queue. */
    public String jndiName() {
        return "java:/jms/queue/" + queue;
    }
}
