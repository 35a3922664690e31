package org.jiangxin.audit.service;

import java.util.List;
import java.util.Optional;
import org.jiangxin.audit.entity.StreamKind;

/** Streams of chained rows that are sealed each night; each feature that has such rows implements it. */
public interface ChainHeads {
    StreamKind kind();

    /** Heads of streams behind one, by their number, for going through all of them. Streams without a row may be left out. */
    List<ChainHead> after(long streamId, int atMost);

    /** Hash of a row as it stands now, or empty when the stream has no such row. */
    Optional<String> hashAt(long streamId, long entryNumber);
}
