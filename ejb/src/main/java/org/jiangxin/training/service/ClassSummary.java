package org.jiangxin.training.service;

import java.io.Serializable;
import java.time.LocalDate;
import org.jiangxin.training.entity.TrainingClassStatus;

/**
 * A class as lists of other features show one.
 *
 * @param requiredMillis study time needed for completion
 * @param hourMinutes minutes of one 学时
 */
public record ClassSummary(
        long classId,
        String publicId,
        String code,
        String title,
        String institutionName,
        LocalDate startsOn,
        LocalDate endsOn,
        int places,
        int takenPlaces,
        TrainingClassStatus status,
        long requiredMillis,
        int hourMinutes)
        implements Serializable {}
