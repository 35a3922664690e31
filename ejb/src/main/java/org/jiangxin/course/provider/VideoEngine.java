package org.jiangxin.course.provider;

import java.nio.file.Path;

/** Looks into video and sound files and makes streams of them. */
public interface VideoEngine {
    /** Reads duration, size and tracks of a video. */
    VideoFacts probe(Path file) throws MaterialRefused;

    /** Reads the duration of a sound file, in milliseconds. A cover picture in it does not matter. */
    long probeSound(Path file) throws MaterialRefused;

    /**
     * Makes an HLS stream with its {@code index.m3u8} in an empty directory. Takes about as long as the video lasts.
     *
     * @param alive called every few seconds while it works
     */
    void makeStream(Path file, Path directory, Runnable alive) throws MaterialRefused;

    /** Makes a stream of sound alone, laid out like that of a video. */
    void makeSoundStream(Path file, Path directory, Runnable alive) throws MaterialRefused;
}
