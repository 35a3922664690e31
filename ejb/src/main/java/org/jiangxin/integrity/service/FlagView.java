package org.jiangxin.integrity.service;

import java.time.Instant;

/** A flag as others see it. */
public record FlagView(String publicId, String kind, String subject, String details, Instant raisedAt) {}
