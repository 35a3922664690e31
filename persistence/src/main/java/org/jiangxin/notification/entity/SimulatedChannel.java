package org.jiangxin.notification.entity;

/** Which outside world is simulated. */
public enum SimulatedChannel {
    SMS,
    EMAIL
}
