package org.jiangxin.training.entity;

/** A project takes classes until it is ended. */
public enum ProjectStatus {
    OPEN,
    ENDED
}
