package org.jiangxin.record.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The printed certificate: eight fields with justified labels, code to scan, check code, seal lower edge in type (LOOK §11). */
final class CertificateDocument {
    private static final String TEMPLATE = "/org/jiangxin/record/certificate.xhtml";

    private CertificateDocument() {}

    /**
     * The page description.
     *
     * @param printed the fields in the order of the print
     * @param payloadHash gives the check code
     * @param address where the code to scan leads
     * @param demo marks the sheet as 演示
     */
    static String of(Map<String, String> printed, String payloadHash, String address, boolean demo) {
        var rows = printed.entrySet().stream()
                .map(field -> Markup.row(field.getKey(), field.getValue()))
                .collect(Collectors.joining());
        return template()
                .replace("${title}", Markup.text(DocumentWords.of("certificate.title")))
                .replace("${statement}", Markup.text(DocumentWords.of("certificate.statement")))
                .replace("${scan}", Markup.text(DocumentWords.of("scan.caption")))
                .replace("${code}", Markup.text(DocumentWords.of("check.code", DocumentWords.checkCode(payloadHash))))
                .replace("${signed}", Markup.text(DocumentWords.of("check.signed")))
                .replace("${demo}", demo ? Markup.text(DocumentWords.of("certificate.demo")) : "")
                .replace("${demoClass}", demo ? "demo" : "none")
                .replace("${qr}", QrPicture.dataAddress(address))
                .replace("${institution}", Markup.text(printed.getOrDefault("institution", "")))
                .replace("${issuedOn}", Markup.text(printed.getOrDefault("issuedOn", "")))
                .replace("${rows}", rows);
    }

    private static String template() {
        try (var in = CertificateDocument.class.getResourceAsStream(TEMPLATE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
