package org.jiangxin.integrity.provider;

import java.util.List;

/** Brings the facts of a day before the rules that judge them. Each feature brings those of its own rows. */
public interface ClueSource {
    /** Its rules. */
    List<ClueRule<?>> rules();

    /** Reads the day and lets the rules look, in portions, so that a busy day needs no more memory than a quiet one. */
    void look(ClueSearch search);
}
