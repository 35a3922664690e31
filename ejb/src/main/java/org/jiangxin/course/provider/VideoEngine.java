package org.jiangxin.course.provider;

import java.nio.file.Path;

/** Looks into video files and makes streams of them. */
public interface VideoEngine {
    /** Reads duration, size and tracks. */
    VideoFacts probe(Path file) throws VideoRefused;

    /**
     * Makes an HLS stream with its {@code index.m3u8} in an empty directory. Takes about as long as the video lasts.
     *
     * @param alive called every few seconds while it works
     */
    void makeStream(Path file, Path directory, Runnable alive) throws VideoRefused;
}
