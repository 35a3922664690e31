package org.jiangxin.integrity.entity;

/** Whether a template is used. */
public enum FaceTemplateStatus {
    ACTIVE,
    /** A reviewer compares it with the portrait first. */
    WAITING,
    /** A reviewer found it to be somebody else's; may be taken anew. */
    REFUSED
}
