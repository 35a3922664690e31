package org.jiangxin.training.service;

import java.io.Serializable;
import java.time.LocalDate;
import org.jiangxin.training.entity.TrainingClass;
import org.jiangxin.training.entity.TrainingClassStatus;

/**
 * A class in a list.
 *
 * @param learners on the roster
 */
public record ClassRow(
        String publicId,
        String code,
        String title,
        TrainingClassStatus status,
        String institutionName,
        LocalDate startsOn,
        LocalDate endsOn,
        int places,
        int learners)
        implements Serializable {
    static ClassRow of(TrainingClass from) {
        return new ClassRow(
                from.publicId(),
                from.code(),
                from.title(),
                from.status(),
                from.institutionName(),
                from.startsOn(),
                from.endsOn(),
                from.places(),
                from.takenPlaces());
    }
}
