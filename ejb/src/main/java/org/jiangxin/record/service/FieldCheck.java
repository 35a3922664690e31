package org.jiangxin.record.service;

import java.io.Serializable;

/**
 * One printed field, on record and as presented.
 *
 * @param name key of its label
 * @param issued as issued
 * @param presented as found in the file, or null when only the record was asked
 */
public record FieldCheck(String name, String issued, String presented) implements Serializable {
    /** Whether the file says something else than the record. */
    public boolean isAltered() {
        return presented != null && !PrintedText.same(issued, presented);
    }

    /** Whether the field was not found in the file at all. */
    public boolean isMissing() {
        return presented != null && PrintedText.squeeze(presented).isEmpty();
    }
}
