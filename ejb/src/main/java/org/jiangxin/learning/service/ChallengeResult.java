package org.jiangxin.learning.service;

/** How a check ended, and where study stands. */
public record ChallengeResult(boolean passed, PlaybackState state) {}
