package org.jiangxin.integrity.entity;

/** Why a check was asked for. */
public enum ChallengePurpose {
    /** At a random moment of study. */
    RANDOM,
    /** At the end of the material, so that nothing stays unconfirmed. */
    CLOSING,
    /** Instead of one that was missed. */
    MAKE_UP,
    /** Before the first minute of a day or of a lesson. */
    START
}
