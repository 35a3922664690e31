package org.jiangxin.training.entity;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What is agreed when a class is set up.
 *
 * @param code number of the class in the ledger of classes
 * @param contactLine whom to ask, as printed on pages
 * @param startsOn first day of study
 * @param endsOn last day of study
 * @param places most learners
 */
public record ClassTerms(
        String code,
        String title,
        String institutionName,
        String regionName,
        String contactLine,
        LocalDate startsOn,
        LocalDate endsOn,
        int places) {
    public ClassTerms {
        Objects.requireNonNull(code);
        Objects.requireNonNull(title);
        if (endsOn.isBefore(startsOn) || places < 1) {
            throw new IllegalArgumentException("terms of class " + code);
        }
    }
}
