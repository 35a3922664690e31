package org.jiangxin.course.provider;

/** What a video file really is. */
public record VideoFacts(long durationMillis, int width, int height, boolean hasSound) {}
