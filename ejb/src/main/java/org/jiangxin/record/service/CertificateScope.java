package org.jiangxin.record.service;

import java.util.Optional;
import org.jiangxin.record.entity.Certificate;
import org.jiangxin.shared.error.NotFound;

/** A certificate is there for its holder; for everybody else it does not exist. */
final class CertificateScope {
    private CertificateScope() {}

    static Certificate own(Optional<Certificate> found, String publicId, long learnerId) {
        return found.filter(certificate -> certificate.learnerId() == learnerId)
                .orElseThrow(() -> new NotFound(Certificate.class, publicId));
    }
}
