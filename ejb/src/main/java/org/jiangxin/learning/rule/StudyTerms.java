package org.jiangxin.learning.rule;

import org.jiangxin.learning.entity.UncountedReason;

/**
 * What the lesson and the class's policy say.
 *
 * @param timed a text or document, where the server's time is the progress; else a video
 * @param lengthMillis length of the video, or the least time of a text or document
 * @param ratePercent fastest playing that counts
 * @param dayLeftMillis what may still count today
 * @param closed why no study counts at this hour or date, or null
 * @param graceMillis how long a page may be out of sight
 * @param gapMillis most that one beat can earn
 */
public record StudyTerms(
        boolean timed,
        long lengthMillis,
        int ratePercent,
        long dayLeftMillis,
        UncountedReason closed,
        long graceMillis,
        long gapMillis) {}
