package org.jiangxin.course.service;

/** A video, or sound alone, to be made into a stream now. */
public record TranscodingJob(long mediaAssetId, String storageKey, boolean soundOnly) {}
