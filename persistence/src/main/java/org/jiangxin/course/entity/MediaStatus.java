package org.jiangxin.course.entity;

/** Life of a lesson's material. A failed transcoding may be tried again; ready material never changes. */
public enum MediaStatus {
    UPLOADED,
    TRANSCODING,
    READY,
    FAILED;

    public boolean canBecome(MediaStatus next) {
        return switch (this) {
            case UPLOADED -> next == TRANSCODING || next == READY;
            // TRANSCODING again: the node that ran it died, another one takes it over
            case TRANSCODING -> next == TRANSCODING || next == READY || next == FAILED;
            case FAILED -> next == TRANSCODING;
            case READY -> false;
        };
    }
}
