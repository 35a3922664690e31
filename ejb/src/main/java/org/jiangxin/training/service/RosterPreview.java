package org.jiangxin.training.service;

import java.io.Serializable;
import java.util.List;
import org.jiangxin.shared.error.Refusal;

/**
 * A roster that was read: how many rows of which fate, and the rows that need attention.
 *
 * @param importId what to accept; reference of the file of errors
 * @param waiting whether it may still be accepted
 * @param problems refused rows first, then those with notes; at most {@link #SHOWN}
 */
public record RosterPreview(
        String importId,
        String fileName,
        boolean waiting,
        int rows,
        int toAdd,
        int toChange,
        int same,
        int refused,
        List<Line> problems)
        implements Serializable {
    /** Most lines a page shows; the file has all of them. */
    public static final int SHOWN = 100;

    public RosterPreview {
        problems = List.copyOf(problems);
    }

    /**
     * A row with what is to be done about it; names and numbers masked.
     *
     * @param number row number as the spreadsheet shows it
     */
    public record Line(
            int number,
            String maskedName,
            String maskedCitizenId,
            RosterFate fate,
            List<Refusal> refusals,
            List<Refusal> notes)
            implements Serializable {
        public Line {
            refusals = List.copyOf(refusals);
            notes = List.copyOf(notes);
        }
    }

    public int good() {
        return toAdd + toChange;
    }
}
