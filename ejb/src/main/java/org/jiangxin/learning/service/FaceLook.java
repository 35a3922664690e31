package org.jiangxin.learning.service;

import java.time.Instant;
import org.jiangxin.integrity.service.FaceCaptureView;
import org.jiangxin.integrity.service.OpenChallenge;

/** A look at a face has begun, the check with its new deadline, and the database's time. */
public record FaceLook(FaceCaptureView capture, OpenChallenge challenge, Instant now) {}
