package org.jiangxin.integrity.event;

/**
 * A clue was confirmed and study time is to be taken back. Fired inside the deciding transaction, so that decision and correction
 * stand together or not at all.
 *
 * @param withdrawnMillis study time to take back, more than 0
 * @param proposedBy who checked the clue and proposed it
 * @param decidedBy somebody else, who confirmed it
 */
public record ClueUpheld(
        long learnerId,
        long enrolmentId,
        String cluePublicId,
        long withdrawnMillis,
        long proposedBy,
        long decidedBy,
        String reason) {}
