package org.jiangxin.record.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangxin.shared.crypto.HashChain;

/**
 * A file somebody brings for checking: a PDF of ours, the JSON of an archive, or anything else.
 *
 * @param hash digest of its bytes
 * @param lines its visible text, for a PDF
 * @param json its content, for JSON
 * @param jws the signed payload it carries
 */
record PresentedFile(String hash, List<String> lines, JsonNode json, Optional<String> jws) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int PDF_HEAD = 1024;

    static PresentedFile of(byte[] bytes) {
        var hash = HashChain.sha256(bytes);
        if (isPdf(bytes)) {
            return PdfReader.read(bytes)
                    .map(found -> new PresentedFile(hash, found.lines(), null, found.jws()))
                    .orElseGet(() -> new PresentedFile(hash, List.of(), null, Optional.empty()));
        }
        return json(bytes)
                .map(tree -> new PresentedFile(
                        hash,
                        List.of(),
                        tree,
                        Optional.ofNullable(tree.path("signature").textValue())))
                .orElseGet(() -> new PresentedFile(hash, List.of(), null, Optional.empty()));
    }

    /** The printed fields as the file shows them. */
    Map<String, String> fields(List<String> names, String end) {
        if (json == null) {
            return PrintedText.fields(lines, names, end);
        }
        var found = new LinkedHashMap<String, String>();
        json.path("printed")
                .fields()
                .forEachRemaining(
                        field -> found.put(field.getKey(), field.getValue().asText()));
        return found;
    }

    /** Whether it can be one of our documents at all. */
    boolean isReadable() {
        return json != null || !lines.isEmpty();
    }

    private static boolean isPdf(byte[] bytes) {
        return new String(bytes, 0, Math.min(PDF_HEAD, bytes.length), java.nio.charset.StandardCharsets.ISO_8859_1)
                .contains("%PDF-");
    }

    private static Optional<JsonNode> json(byte[] bytes) {
        try {
            return Optional.ofNullable(MAPPER.readTree(bytes)).filter(JsonNode::isObject);
        } catch (IOException e) {
            // Anything else than JSON is an answer, not a failure.
            return Optional.empty();
        }
    }
}
