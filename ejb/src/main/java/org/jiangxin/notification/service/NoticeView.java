package org.jiangxin.notification.service;

import java.time.Instant;

/**
 * A message in words, as its reader sees it.
 *
 * @param action what the link to the message's page says
 */
public record NoticeView(String publicId, String subject, String body, String action, Instant at, boolean read) {}
