package org.jiangxin.learning.service;

import java.util.Objects;
import java.util.Optional;
import org.jiangxin.course.service.ServedFile;
import org.jiangxin.learning.entity.MediaFetch;

/** A file that may be sent under a lease, and what is to be remembered when all of it was sent. */
public final class StreamedFile {
    private final ServedFile file;
    private final boolean segment;
    private final MediaFetch fetch;

    StreamedFile(ServedFile file, boolean segment, Optional<MediaFetch> fetch) {
        this.file = Objects.requireNonNull(file);
        this.segment = segment;
        this.fetch = fetch.orElse(null);
    }

    /** A file of a broadcast: it changes or goes, so no browser keeps it, and it is always sent whole. */
    static StreamedFile live(ServedFile file) {
        return new StreamedFile(file, true, Optional.empty());
    }

    public ServedFile file() {
        return file;
    }

    /** Whether it is a part of the picture or sound: always sent as a whole, because half of it proves nothing. */
    public boolean isSegment() {
        return segment;
    }

    Optional<MediaFetch> fetch() {
        return Optional.ofNullable(fetch);
    }
}
