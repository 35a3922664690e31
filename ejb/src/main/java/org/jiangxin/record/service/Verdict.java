package org.jiangxin.record.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * The answer to the public: one outcome, then what was compared.
 *
 * @param certificate certificate or archive; meaningless when nothing was found
 * @param byFile whether a file was compared
 * @param checkNumber to quote in a question
 * @param issuedAt when the document was issued
 * @param fields every printed field
 * @param signatureValid whether the payload in the file bears our signature
 * @param fileSame whether the file is byte for byte one that was handed out
 * @param hoursSame whether the ledger still says what the document says; null when that was not asked
 * @param issuedHash digest of the file as handed out, or null
 * @param presentedHash digest of the file that was compared, or null
 * @param differences lines of an archive's body that differ, as issued and as found
 */
public record Verdict(
        Outcome outcome,
        boolean certificate,
        boolean byFile,
        String checkNumber,
        Instant checkedAt,
        Instant issuedAt,
        List<FieldCheck> fields,
        boolean signatureValid,
        boolean fileSame,
        Boolean hoursSame,
        String issuedHash,
        String presentedHash,
        List<FieldCheck> differences)
        implements Serializable {
    public Verdict {
        fields = List.copyOf(fields);
        differences = List.copyOf(differences);
    }

    /** What the check found. */
    public enum Outcome {
        /** Issued by us and unchanged. */
        VALID,
        /** The document exists; the file says something else. */
        ALTERED,
        /** The document exists and every field agrees, but the file is not the one handed out. */
        NOT_ORIGINAL,
        /** No such document, or the name is not its holder's: one answer for both. */
        UNKNOWN
    }

    static Verdict unknown(CheckCounter.Stamp stamp, boolean byFile, String presentedHash) {
        return new Verdict(
                Outcome.UNKNOWN,
                false,
                byFile,
                stamp.number(),
                stamp.at(),
                null,
                List.of(),
                false,
                false,
                null,
                null,
                presentedHash,
                List.of());
    }

    public boolean isValid() {
        return outcome == Outcome.VALID;
    }

    public boolean isUnknown() {
        return outcome == Outcome.UNKNOWN;
    }

    /** Names of the fields that were changed. */
    public List<String> alteredFields() {
        return fields.stream()
                .filter(FieldCheck::isAltered)
                .map(FieldCheck::name)
                .toList();
    }
}
