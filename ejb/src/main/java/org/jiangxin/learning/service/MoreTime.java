package org.jiangxin.learning.service;

import java.time.Instant;
import org.jiangxin.integrity.service.OpenChallenge;

/** The check that waits, with its new deadline, and the database's time. */
public record MoreTime(OpenChallenge challenge, Instant now) {}
