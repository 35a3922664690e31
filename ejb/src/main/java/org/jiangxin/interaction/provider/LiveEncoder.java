package org.jiangxin.interaction.provider;

import java.io.IOException;
import java.nio.file.Path;

/** Port: makes a stream, piece by piece, of what a teacher's browser records. */
public interface LiveEncoder {
    /** Playlist of a stream, in its directory. */
    String PLAYLIST = "index.m3u8";

    /** Begins. The directory exists; segments are named {@code live-<publicId>-00000.ts}. */
    Running start(String publicId, Path directory) throws IOException;

    /** A stream that is being made. */
    interface Running {
        /** Takes the next piece; waits while the encoder is behind. */
        void write(byte[] piece) throws IOException;

        /** No more pieces come: lets the encoder finish, a few seconds at most, and ends it. */
        void finish();

        /** Ends it at once. */
        void kill();

        boolean isAlive();
    }
}
