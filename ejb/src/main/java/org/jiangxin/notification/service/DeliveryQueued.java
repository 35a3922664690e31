package org.jiangxin.notification.service;

/** A delivery waits; observed after the transaction's success to send it at once. */
public record DeliveryQueued(long deliveryId) {}
