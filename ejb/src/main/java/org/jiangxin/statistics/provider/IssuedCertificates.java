package org.jiangxin.statistics.provider;

import java.time.LocalDate;
import java.util.Optional;

/** Port: whether an enrolment has its certificate. Implemented by record, which stands above. */
public interface IssuedCertificates {
    /** The day of issue, if there is a certificate. */
    Optional<LocalDate> issuedOn(long enrolmentId);
}
