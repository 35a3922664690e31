package org.jiangxin.training.service;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A class that learners may join by themselves.
 *
 * @param joined whether the asking learner is in it already
 * @param requiredMillis study time needed for completion
 * @param hourMinutes minutes of one 学时
 */
public record OpenClass(
        String publicId,
        String code,
        String className,
        String courseTitle,
        String institutionName,
        String regionName,
        LocalDate startsOn,
        LocalDate endsOn,
        int places,
        int freePlaces,
        int lessons,
        long requiredMillis,
        int hourMinutes,
        boolean joined)
        implements Serializable {
    public boolean isFull() {
        return freePlaces == 0;
    }
}
