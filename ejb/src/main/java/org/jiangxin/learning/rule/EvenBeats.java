package org.jiangxin.learning.rule;

import org.jiangxin.learning.entity.BeatRhythm;

/**
 * Beats like a metronome (ATK-15). The page varies its timer by two seconds, so that twenty in a row within a tenth of a second of each other
 * come from a program. Wide enough that the network between does not hide it. Only ever raises a flag: a program
 * that varies its beats as well is not seen by this.
 */
public final class EvenBeats {
    static final int FEWEST = 20;
    static final double MOST_SPREAD_MILLIS = 100;

    /** Who leafs through a document fast beats as soon after each other as the page allows, which is very even. */
    private static final long LEAFING_MILLIS = 3_000;

    private EvenBeats() {}

    /** Whether a beat after this gap says something about a timer. @param page the page of a document in sight, or null */
    public static boolean isTelling(long gapMillis, Integer page) {
        return page == null || gapMillis > LEAFING_MILLIS;
    }

    public static boolean isFound(BeatRhythm rhythm) {
        return rhythm.gaps() >= FEWEST && rhythm.spreadMillis() < MOST_SPREAD_MILLIS;
    }
}
