package org.jiangxin.integrity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.jiangxin.integrity.entity.FaceCapture;
import org.jiangxin.integrity.entity.FaceCaptureStatus;
import org.jiangxin.integrity.entity.FacePurpose;
import org.jiangxin.integrity.repository.FaceCaptures;

/** How often a face may be tried for one thing. The phone stays open to everybody, before and after. */
@ApplicationScoped
class FaceTries {
    /** A template may be taken this often in an hour. */
    static final int ENROLMENTS = 8;

    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    FaceCaptures captures;

    int left(FaceCapture capture) {
        return left(
                capture.purpose(),
                capture.subjectId(),
                capture.accountId(),
                capture.triesAllowed(),
                capture.openedAt());
    }

    /** @param now what was tried more than an hour before counts no more for a template */
    int left(FacePurpose purpose, long subjectId, long accountId, int allowed, Instant now) {
        var used = captures.of(purpose, subjectId, accountId).stream()
                .filter(one -> purpose != FacePurpose.ENROL || one.openedAt().isAfter(now.minus(HOUR)))
                .filter(one -> purpose == FacePurpose.ENROL || one.status() == FaceCaptureStatus.FAILED)
                .count();
        return (int) Math.max(0, allowed - used);
    }
}
