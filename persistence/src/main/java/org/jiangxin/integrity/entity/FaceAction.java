package org.jiangxin.integrity.entity;

/** What a person is asked to do in front of the camera. Sides are the person's own. */
public enum FaceAction {
    STILL,
    LEFT,
    RIGHT,
    MOUTH,
    CLOSER
}
