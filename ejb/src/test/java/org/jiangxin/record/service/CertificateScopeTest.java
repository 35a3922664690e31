package org.jiangxin.record.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jiangxin.record.entity.Certificate;
import org.jiangxin.record.entity.CertificateFacts;
import org.jiangxin.record.entity.CertificateNumber;
import org.jiangxin.shared.error.NotFound;
import org.junit.jupiter.api.Test;

class CertificateScopeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private final Certificate certificate = new Certificate(
            RecordFixtures.SERIAL,
            new CertificateNumber(5, Instant.EPOCH),
            7,
            new CertificateFacts("焊工", "学校", DAY, DAY, DAY, 1, 45, "head", "attempt"),
            "sealed",
            "hash",
            Instant.EPOCH);

    @Test
    void the_holder_finds_it() {
        assertThat(CertificateScope.own(Optional.of(certificate), "x", 7)).isSameAs(certificate);
    }

    @Test
    void for_another_learner_it_does_not_exist() {
        assertThatThrownBy(() -> CertificateScope.own(Optional.of(certificate), "x", 8))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> CertificateScope.own(Optional.empty(), "x", 7)).isInstanceOf(NotFound.class);
    }
}
