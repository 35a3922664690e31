package org.jiangxin.governance.service;

import java.io.Serializable;
import java.util.List;

/**
 * One part of the platform and how it is.
 *
 * @param text which sentence describes it; its key is {@code health.<PART>.<text>}
 * @param values what fills the sentence's places
 */
public record HealthLine(Part part, State state, String text, List<String> values) implements Serializable {
    public HealthLine {
        values = List.copyOf(values);
    }

    /** What is looked at. */
    public enum Part {
        DATABASE,
        CONNECTIONS,
        OUTBOX,
        BROKER,
        DEAD_LETTERS,
        CACHE,
        DISK,
        MEMORY,
        FACES,
        AUDIT_TRAIL,
        STUDY_LEDGER,
        STUDY_HOURS,
        ANSWER_JOURNALS,
        ANCHORS,
        SEALS
    }

    /** Whether somebody must act. */
    public enum State {
        GOOD,
        WATCH,
        BAD
    }
}
