package org.jiangxin.record.service;

import static org.jiangxin.shared.security.Role.LEARNER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.jiangxin.record.entity.Certificate;
import org.jiangxin.record.repository.Certificates;
import org.jiangxin.shared.security.Caller;

/**
 * A learner's certificates and their files (R-331f). Another learner's certificate is not found, as if it did not exist. Issuing
 * is {@link CertificateIssueService}.
 */
@Stateless
public class CertificateService {
    @Inject
    Certificates certificates;

    @Inject
    CertificateFiles files;

    @Inject
    Caller caller;

    /** The signed-in learner's certificates, newest first. */
    @RolesAllowed(LEARNER)
    public List<CertificateCard> mine() {
        return certificates.ofLearner(caller.accountId()).stream()
                .map(CertificateService::card)
                .toList();
    }

    /** The certificate as PDF. Rendering, if it is needed, runs in no transaction. */
    @RolesAllowed(LEARNER)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public IssuedDownload pdf(String publicId) {
        return files.pdf(CertificateScope.own(files.find(publicId), publicId, caller.accountId()));
    }

    private static CertificateCard card(Certificate certificate) {
        var facts = certificate.facts();
        return new CertificateCard(
                certificate.publicId(),
                certificate.serial(),
                facts.programme(),
                facts.institutionName(),
                facts.startsOn(),
                facts.endsOn(),
                facts.issuedOn(),
                facts.creditedMillis(),
                facts.hourMinutes(),
                certificate.issuedAt());
    }
}
