package org.jiangxin.integrity.service;

import java.util.Optional;
import org.jiangxin.integrity.entity.FaceCapture;
import org.jiangxin.integrity.entity.FaceCaptureStatus;
import org.jiangxin.integrity.entity.FaceReason;
import org.jiangxin.integrity.entity.FaceScript;

/**
 * How a capture stands. Tells one step, never what comes after it.
 *
 * @param step what is asked for now; empty when the verdict is there
 * @param slot where its pictures go
 * @param number of the step from 1
 * @param of how many steps there are
 * @param advice why the step is asked for again
 * @param reason why it did not pass
 * @param triesLeft how many more captures there may be for the same thing
 */
public record FaceCaptureView(
        String publicId,
        FaceCaptureStatus status,
        Optional<FaceScript.Step> step,
        Optional<String> slot,
        int number,
        int of,
        Optional<FaceReason> advice,
        Optional<FaceReason> reason,
        int triesLeft) {
    static FaceCaptureView of(FaceCapture capture, FaceReason advice, int triesLeft) {
        return new FaceCaptureView(
                capture.publicId(),
                capture.status(),
                capture.isOpen() ? Optional.of(capture.current()) : Optional.empty(),
                capture.slot(),
                capture.step() + 1,
                capture.script().steps().size(),
                Optional.ofNullable(advice),
                capture.reason(),
                triesLeft);
    }
}
