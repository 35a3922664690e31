/** The broker side of the outbox: the JMS sender and the base of consumers. Not here: what an event does (services). */
package org.jiangxin.shared.messaging;
