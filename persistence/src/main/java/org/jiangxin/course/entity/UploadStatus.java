package org.jiangxin.course.entity;

/** Life of an upload: parts come in until it is complete, refused for what it turned out to be, or given up. */
public enum UploadStatus {
    OPEN,
    COMPLETE,
    REFUSED,
    ABANDONED;

    public boolean canBecome(UploadStatus next) {
        return this == OPEN && next != OPEN;
    }
}
