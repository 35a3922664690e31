package org.jiangxin.catalog.entity;

import java.time.LocalDate;
import java.util.Objects;

/**
 * From when until when a decision holds, and by which document.
 *
 * @param until last day, or null for until further notice
 * @param documentNumber number of the source document (依据文号)
 */
public record PolicyTerm(LocalDate from, LocalDate until, String documentNumber, String documentTitle) {
    public PolicyTerm {
        Objects.requireNonNull(from);
        Objects.requireNonNull(documentNumber);
        Objects.requireNonNull(documentTitle);
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException(from + " to " + until);
        }
    }
}
