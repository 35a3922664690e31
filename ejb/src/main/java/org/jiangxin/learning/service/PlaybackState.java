package org.jiangxin.learning.service;

import java.time.Instant;
import java.util.Optional;
import org.jiangxin.course.service.LessonFacts;
import org.jiangxin.integrity.service.OpenChallenge;

/**
 * What a page is told after every playback request: server facts only. A function of the lease row at the time of the request,
 * so a request repeated after a lost answer is told the same.
 *
 * @param ticket for the next request
 * @param stream address below which what plays is fetched under this lease; empty for what is read
 * @param resumeMillis where the material stands
 * @param seekLimitMillis furthest place it may be moved to
 * @param seekToMillis where it must be moved to now, or null
 * @param beatSeconds longest time between two beats
 * @param challenge the check that waits, if one does
 */
public record PlaybackState(
        String leaseId,
        String ticket,
        LessonFacts lesson,
        Optional<String> stream,
        int ratePercent,
        long resumeMillis,
        long seekLimitMillis,
        Long seekToMillis,
        StudyStatus status,
        int beatSeconds,
        Optional<OpenChallenge> challenge) {
    /** By the database's clock. */
    public Instant serverTime() {
        return status.serverTime();
    }
}
