package org.jiangxin.record.service;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A certificate in its holder's list.
 *
 * @param creditedMillis study time by the ledger at issue
 * @param hourMinutes minutes of one 学时
 */
public record CertificateCard(
        String publicId,
        String serial,
        String programme,
        String institutionName,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate issuedOn,
        long creditedMillis,
        int hourMinutes,
        Instant issuedAt)
        implements Serializable {}
