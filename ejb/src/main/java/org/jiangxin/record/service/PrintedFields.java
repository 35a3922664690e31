package org.jiangxin.record.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangxin.identity.service.LearnerCard;
import org.jiangxin.record.entity.CertificateFacts;
import org.jiangxin.record.entity.CertificateSerial;

/**
 * The fields of a certificate as printed: the seven of the national notice (人社部发〔2024〕5号) and 学时. Their names are the keys
 * of the label texts.
 */
final class PrintedFields {
    static final List<String> CERTIFICATE =
            List.of("serial", "name", "identity", "programme", "period", "hours", "institution", "issuedOn");

    /** Head of an archive; its person is masked. */
    static final List<String> ARCHIVE = List.of(
            "archiveSerial",
            "name",
            "identity",
            "programme",
            "className",
            "institution",
            "period",
            "credited",
            "pending",
            "required",
            "score",
            "ledgerHead",
            "generatedAt",
            "generatedBy");

    private PrintedFields() {}

    static Map<String, String> of(CertificateSerial serial, LearnerCard holder, CertificateFacts facts) {
        var printed = new LinkedHashMap<String, String>();
        printed.put("serial", serial.value());
        printed.put("name", holder.realName());
        printed.put("identity", holder.maskedCitizenId());
        printed.put("programme", facts.programme());
        printed.put("period", DocumentWords.period(facts.startsOn(), facts.endsOn()));
        printed.put("hours", DocumentWords.hours(facts.creditedMillis(), facts.hourMinutes()));
        printed.put("institution", facts.institutionName());
        printed.put("issuedOn", DocumentWords.date(facts.issuedOn()));
        return printed;
    }

    static List<String> namesOf(DocumentPayload payload) {
        return payload.isCertificate() ? CERTIFICATE : ARCHIVE;
    }

    /** First words of the line below the last field. */
    static String endOf(DocumentPayload payload) {
        return DocumentWords.of(payload.isCertificate() ? "certificate.statement" : "archive.first");
    }
}
