package org.jiangxin.identity.entity;

/** What a one-time code is good for; a code opens nothing else. */
public enum CodePurpose {
    REGISTER,
    RESET_PASSWORD,
    VERIFY_IDENTITY,
    CONFIRM_EMAIL,
    /** That the owner of the phone is there, instead of a face. */
    PROVE_PRESENCE
}
