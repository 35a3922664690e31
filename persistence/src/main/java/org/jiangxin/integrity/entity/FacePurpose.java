package org.jiangxin.integrity.entity;

/** What a face is looked at for. */
public enum FacePurpose {
    /** To know it later (人脸录入). */
    ENROL,
    /** A check during study; the subject is the check. */
    STUDY,
    /** Before an exam; the subject is the attempt. */
    EXAM,
    /** At a drawn moment of an exam; the subject is that moment. */
    SITTING
}
