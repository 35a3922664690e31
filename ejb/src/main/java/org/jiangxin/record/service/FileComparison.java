package org.jiangxin.record.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangxin.record.entity.CertificateSerial;
import org.jiangxin.record.service.Verdict.Outcome;

/**
 * Holds a file against the register. A file counts as original only byte for byte; what else can be said tells the reader where
 * it was changed. The record is shown only to whoever proves to hold the document: by our signature inside the file, or by
 * serial and name together.
 */
@ApplicationScoped
class FileComparison {
    @Inject
    RecordVault vault;

    @Inject
    RecordSigner signer;

    @Inject
    LedgerAgreement ledger;

    @Inject
    ArchiveDocument archives;

    Verdict compare(PresentedFile file, CheckCounter.Stamp stamp) {
        if (!file.isReadable()) {
            return Verdict.unknown(stamp, true, file.hash());
        }
        var signed = file.jws().flatMap(signer::open);
        var issued = signed.isPresent()
                ? vault.find(signed.get().serial())
                : presented(file).filter(record -> isPossessed(file, record));
        return issued.map(record -> verdict(file, signed, record, stamp))
                .orElseGet(() -> Verdict.unknown(stamp, true, file.hash()));
    }

    /** Whether the ledger still bears the hours out; empty for an archive, which is a picture of one moment. */
    Optional<Boolean> hoursSame(IssuedRecord issued) {
        return issued.certificate() ? Optional.of(ledger.agrees(issued)) : Optional.empty();
    }

    private Verdict verdict(
            PresentedFile file, Optional<DocumentPayload> signed, IssuedRecord issued, CheckCounter.Stamp stamp) {
        boolean authentic = signed.isPresent()
                && RecordSigner.payloadHash(file.jws().orElseThrow()).equals(issued.payloadHash());
        boolean fileSame = vault.fileWith(file.hash())
                .filter(known -> known.serial().equals(issued.serial()))
                .isPresent();
        var fields = fields(file, issued);
        var differences =
                authentic && !issued.certificate() && !fileSame ? body(file, signed.get()) : List.<FieldCheck>of();
        boolean altered = fields.stream().anyMatch(FieldCheck::isAltered) || !differences.isEmpty();
        return new Verdict(
                fileSame && authentic ? Outcome.VALID : altered ? Outcome.ALTERED : Outcome.NOT_ORIGINAL,
                issued.certificate(),
                true,
                stamp.number(),
                stamp.at(),
                issued.issuedAt(),
                fileSame && authentic ? asPrinted(issued) : fields,
                authentic && fileSame,
                fileSame,
                hoursSame(issued).orElse(null),
                vault.newestHash(issued.serial()).orElse(null),
                file.hash(),
                differences);
    }

    /** The record a file without our signature claims to be. */
    private Optional<IssuedRecord> presented(PresentedFile file) {
        var certificate = file.fields(PrintedFields.CERTIFICATE, DocumentWords.of("certificate.statement"));
        var archive = file.fields(PrintedFields.ARCHIVE, DocumentWords.of("archive.first"));
        return ArchiveSerial.normalise(archive.getOrDefault("archiveSerial", ""))
                .or(() -> Optional.of(CertificateSerial.normalise(certificate.getOrDefault("serial", ""))))
                .filter(serial -> !serial.isEmpty())
                .flatMap(vault::find);
    }

    private boolean isPossessed(PresentedFile file, IssuedRecord record) {
        var name = presentedFields(file, record).getOrDefault("name", "");
        return HolderName.same(name, record.printed().getOrDefault("name", "-"));
    }

    private static Map<String, String> presentedFields(PresentedFile file, IssuedRecord record) {
        return record.certificate()
                ? file.fields(PrintedFields.CERTIFICATE, DocumentWords.of("certificate.statement"))
                : file.fields(PrintedFields.ARCHIVE, DocumentWords.of("archive.first"));
    }

    private static List<FieldCheck> fields(PresentedFile file, IssuedRecord issued) {
        var presented = presentedFields(file, issued);
        var checks = new ArrayList<FieldCheck>();
        issued.printed().forEach((name, text) -> {
            var found = new FieldCheck(name, text, presented.getOrDefault(name, ""));
            // Who holds a forged copy must not learn the holder's whole name from us.
            checks.add(
                    found.isAltered() && "name".equals(name)
                            ? new FieldCheck(name, HolderName.masked(issued.holder()), found.presented())
                            : found);
        });
        return checks;
    }

    private static List<FieldCheck> asPrinted(IssuedRecord issued) {
        var checks = new ArrayList<FieldCheck>();
        issued.printed().forEach((name, text) -> checks.add(new FieldCheck(name, text, text)));
        return checks;
    }

    private List<FieldCheck> body(PresentedFile file, DocumentPayload signed) {
        return archives.differences(signed, file);
    }
}
