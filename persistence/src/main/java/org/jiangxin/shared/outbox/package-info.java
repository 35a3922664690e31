/**
 * Events that leave a transaction safely (design §6): outbox rows, inbox rows, queue names. Entry point for services: fire a
 * {@code DomainEvent}. Not here: sending and consuming (jms).
 */
package org.jiangxin.shared.outbox;
