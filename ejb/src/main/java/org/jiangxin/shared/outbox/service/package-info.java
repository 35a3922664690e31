/**
 * Writing and relaying of outbox rows, the inbox guard of consumers, and the port to the broker. Entry point for a service:
 * {@code Event<DomainEvent>.fire(...)}; for a consumer: {@link org.jiangxin.shared.outbox.service.Inbox}.
 */
package org.jiangxin.shared.outbox.service;
