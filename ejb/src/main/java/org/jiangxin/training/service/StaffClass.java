package org.jiangxin.training.service;

import org.jiangxin.training.entity.TrainingClassStatus;

/** A class for the people of its institution who teach or lead it, by its inside number. */
public record StaffClass(
        long classId, String publicId, String title, long courseVersionId, TrainingClassStatus status) {
    public boolean isRunning() {
        return status == TrainingClassStatus.RUNNING;
    }
}
