package org.jiangxin.integrity.entity;

/** The colour of the whole screen during a step; a face in front of it takes it on. */
public enum FaceFlash {
    WHITE,
    RED,
    GREEN,
    BLUE
}
