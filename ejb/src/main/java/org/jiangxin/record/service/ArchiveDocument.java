package org.jiangxin.record.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jiangxin.shared.setting.Settings;

/**
 * The printed archive (LOOK §11): A4, head with serial and person, then sums, days, lessons, ledger, checks, exam, certificate;
 * every sheet carries the archive's number and "第 n 页 共 m 页". It is made of the signed payload alone, so the check page can
 * make it again and hold a file against it line by line.
 */
@ApplicationScoped
class ArchiveDocument {
    private static final String TEMPLATE = "/org/jiangxin/record/archive.xhtml";
    private static final int MOST_DIFFERENCES = 6;
    private static final ObjectMapper MAPPER =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Inject
    Settings settings;

    @Inject
    PdfWriter writer;

    @Inject
    CertificateFiles files;

    byte[] pdf(DocumentPayload payload, RecordSigner.Signed signed) {
        return writer.write(
                xhtml(payload, signed.payloadHash()),
                DocumentWords.of("archive.title") + " " + payload.serial(),
                signed.jws());
    }

    String xhtml(DocumentPayload payload, String payloadHash) {
        var head = payload.printed().entrySet().stream()
                .map(field -> Markup.row(field.getKey(), field.getValue()))
                .collect(Collectors.joining());
        return template()
                .replace("${title}", Markup.text(DocumentWords.of("archive.title")))
                .replace("${serial}", Markup.text(payload.serial()))
                .replace("${scan}", Markup.text(DocumentWords.of("scan.caption")))
                .replace("${code}", Markup.text(DocumentWords.of("check.code", DocumentWords.checkCode(payloadHash))))
                .replace("${signed}", Markup.text(DocumentWords.of("check.signed")))
                .replace("${demo}", settings.isDemo() ? Markup.text(DocumentWords.of("certificate.demo")) : "")
                .replace("${qr}", QrPicture.dataAddress(files.checkAddress(payload.serial())))
                .replace("${head}", head)
                .replace("${body}", new ArchiveBody(content(payload)).markup());
    }

    /** Lines of the body in which a file differs from what was signed: as issued, as found. */
    List<FieldCheck> differences(DocumentPayload signed, PresentedFile file) {
        return file.json() == null ? ofText(signed, file) : ofJson(signed, file.json());
    }

    private List<FieldCheck> ofText(DocumentPayload signed, PresentedFile file) {
        var issued = PdfReader.read(pdf(
                        signed,
                        new RecordSigner.Signed(
                                file.jws().orElseThrow(),
                                RecordSigner.payloadHash(file.jws().orElseThrow()))))
                .orElseThrow()
                .lines();
        var gone = PrintedText.missing(issued, file.lines(), MOST_DIFFERENCES);
        var added = PrintedText.missing(file.lines(), issued, MOST_DIFFERENCES);
        var checks = new ArrayList<FieldCheck>();
        for (int i = 0; i < Math.max(gone.size(), added.size()); i++) {
            checks.add(
                    new FieldCheck("line", i < gone.size() ? gone.get(i) : "", i < added.size() ? added.get(i) : ""));
        }
        return checks;
    }

    private static List<FieldCheck> ofJson(DocumentPayload signed, JsonNode file) {
        var checks = new ArrayList<FieldCheck>();
        compare("", signed.facts(), file.path("content"), checks);
        return checks;
    }

    private static void compare(String path, JsonNode issued, JsonNode found, List<FieldCheck> checks) {
        if (checks.size() >= MOST_DIFFERENCES || issued.equals(found)) {
            return;
        }
        if (issued.isObject() && found.isObject()) {
            issued.fieldNames()
                    .forEachRemaining(name -> compare(path + "/" + name, issued.path(name), found.path(name), checks));
        } else if (issued.isArray() && found.isArray() && issued.size() == found.size()) {
            for (int i = 0; i < issued.size(); i++) {
                compare(path + "/" + i, issued.get(i), found.get(i), checks);
            }
        } else {
            checks.add(new FieldCheck(
                    "line",
                    path + " " + (issued.isValueNode() ? issued.asText() : ""),
                    path + " " + (found.isValueNode() ? found.asText() : "")));
        }
    }

    private static ArchiveContent content(DocumentPayload payload) {
        try {
            return MAPPER.treeToValue(payload.facts(), ArchiveContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("content of archive " + payload.serial(), e);
        }
    }

    private static String template() {
        try (var in = ArchiveDocument.class.getResourceAsStream(TEMPLATE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
