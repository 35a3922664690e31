package org.jiangxin.record.entity;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What a certificate states beside the person, as it stood at issue.
 *
 * @param programme 培训项目名称 with its skill grade
 * @param startsOn first day of study
 * @param endsOn day the exam was passed
 * @param creditedMillis study time by the ledger
 * @param hourMinutes minutes of one 学时
 * @param ledgerHead head of the enrolment's chain of study intervals
 * @param attemptPublicId the passed attempt
 */
public record CertificateFacts(
        String programme,
        String institutionName,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate issuedOn,
        long creditedMillis,
        int hourMinutes,
        String ledgerHead,
        String attemptPublicId) {
    public CertificateFacts {
        Objects.requireNonNull(programme);
        Objects.requireNonNull(institutionName);
        Objects.requireNonNull(ledgerHead);
        Objects.requireNonNull(attemptPublicId);
        if (endsOn.isBefore(startsOn) || issuedOn.isBefore(endsOn) || creditedMillis < 0 || hourMinutes < 1) {
            throw new IllegalArgumentException("facts of a certificate");
        }
    }
}
