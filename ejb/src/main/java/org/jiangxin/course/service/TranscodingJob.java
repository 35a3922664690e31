package org.jiangxin.course.service;

/** A video to be made into a stream now. */
public record TranscodingJob(long mediaAssetId, String storageKey) {}
