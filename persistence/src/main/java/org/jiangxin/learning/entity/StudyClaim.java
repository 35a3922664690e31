package org.jiangxin.learning.entity;

/**
 * What a page says in a beat. Every word of it may be a lie; it can only lower what the server would credit.
 *
 * @param positionMillis place in the material
 * @param playing whether it plays, or a text is being read
 * @param hidden whether the page is out of sight
 * @param ratePercent speed, 100 = as recorded
 * @param page page of a document that is shown, or null
 */
public record StudyClaim(long positionMillis, boolean playing, boolean hidden, int ratePercent, Integer page) {
    /** The fixed text under the hash that tells a repeated request from another one. */
    public String canonical() {
        return positionMillis + "|" + playing + "|" + hidden + "|" + ratePercent + "|" + page;
    }
}
