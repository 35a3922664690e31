package org.jiangxin.integrity.event;

/**
 * An appeal was granted and study time that had been taken back is to be returned. Fired inside the deciding transaction.
 *
 * @param returnedMillis study time to return, more than 0
 * @param proposedBy who had confirmed the clue
 * @param decidedBy somebody else, who granted the appeal
 */
public record ClueReversed(
        long learnerId,
        long enrolmentId,
        String cluePublicId,
        long returnedMillis,
        long proposedBy,
        long decidedBy,
        String reason) {}
