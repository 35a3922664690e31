package org.jiangxin.record.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What is signed: every printed field exactly as printed, and the facts behind them.
 *
 * @param kind {@code certificate} or {@code archive}
 * @param version of this form; raised when its meaning changes
 * @param printed field name to printed text, in the order of the print
 * @param facts for a certificate the ledger head and the attempt; for an archive its whole content
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"kind", "version", "printed", "facts"})
record DocumentPayload(String kind, int version, Map<String, String> printed, JsonNode facts) {
    static final String CERTIFICATE = "certificate";
    static final String ARCHIVE = "archive";
    static final int VERSION = 1;

    DocumentPayload {
        Objects.requireNonNull(kind);
        printed = new LinkedHashMap<>(printed);
    }

    static DocumentPayload certificate(Map<String, String> printed, JsonNode facts) {
        return new DocumentPayload(CERTIFICATE, VERSION, printed, facts);
    }

    static DocumentPayload archive(Map<String, String> printed, JsonNode content) {
        return new DocumentPayload(ARCHIVE, VERSION, printed, content);
    }

    boolean isCertificate() {
        return CERTIFICATE.equals(kind);
    }

    /** Serial of the certificate or archive. */
    String serial() {
        return printed.getOrDefault(isCertificate() ? "serial" : "archiveSerial", "");
    }

    String holder() {
        return printed.getOrDefault("name", "");
    }

    @Override
    public String toString() {
        return "DocumentPayload[" + kind + "]";
    }
}
