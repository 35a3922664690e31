package org.jiangxin.record.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.jiangxin.record.entity.Certificate;
import org.jiangxin.record.repository.Certificates;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.statistics.provider.IssuedCertificates;

/** Answers statistics from the register of certificates. */
@ApplicationScoped
public class CertificatesForCounting implements IssuedCertificates {
    @Inject
    Certificates certificates;

    @Override
    public Optional<LocalDate> issuedOn(long enrolmentId) {
        return certificates.ofEnrolment(enrolmentId).map(Certificate::issuedAt).map(ChinaTime::dayOf);
    }
}
