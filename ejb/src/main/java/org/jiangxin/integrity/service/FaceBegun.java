package org.jiangxin.integrity.service;

/** A look at a face has begun for a check, which waits until then. */
public record FaceBegun(FaceCaptureView capture, OpenChallenge challenge) {}
