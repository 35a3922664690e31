package org.jiangxin.notification.service;

import java.time.Instant;

/**
 * A message as the page of a simulator shows it.
 *
 * @param recipient masked
 * @param subject null for a text message
 */
public record SimulatedMessageView(String publicId, String recipient, String subject, String content, Instant at) {}
