package org.jiangxin.notification.entity;

/** How a message leaves the site. */
public enum DeliveryChannel {
    EMAIL,
    SMS
}
