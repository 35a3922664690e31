package org.jiangxin.record.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jiangxin.record.entity.CertificateSerial;
import org.jiangxin.record.service.Verdict.Outcome;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.security.Role;
import org.jiangxin.shared.signature.JwsKey;

/**
 * Public verification (公开查验; R-331f): by serial and holder's name, or by file. Says nothing that is not printed on the
 * document; an unknown serial and a wrong name are one answer; questions are counted. Files are compared in memory and kept
 * nowhere. Runs as SYSTEM towards the ledger, which it asks a single yes or no.
 */
@Stateless
@RunAs(Role.SYSTEM)
public class PublicVerificationService {
    /** Largest file taken, in bytes. */
    public static final int LARGEST_FILE = 10 * 1024 * 1024;

    private static final int FILES_AT_ONCE = 2;
    private static final Semaphore READING = new Semaphore(FILES_AT_ONCE, true);

    @Inject
    CheckCounter counter;

    @Inject
    RecordVault vault;

    @Inject
    RecordSigner signer;

    @Inject
    FileComparison comparison;

    /**
     * Looks a document up.
     *
     * @param serial of a certificate or archive, as typed
     * @param holderName full name of the person it was issued to
     * @param source network address of who asks
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Verdict bySerial(String serial, String holderName, String source) {
        var wanted = serial(serial);
        if (holderName == null || holderName.isBlank()) {
            throw new Refused(Refusal.of("record.verification.name").on("holderName"));
        }
        var stamp = count(source, wanted);
        return vault.find(wanted)
                .filter(issued -> HolderName.same(holderName, issued.holder()))
                .map(issued -> valid(issued, stamp))
                .orElseGet(() -> Verdict.unknown(stamp, false, null));
    }

    /**
     * Compares a file with what was issued.
     *
     * @param source network address of who asks
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Verdict byFile(byte[] file, String source) {
        if (file == null || file.length == 0) {
            throw new Refused(Refusal.of("record.file.missing").on("file"));
        }
        if (file.length > LARGEST_FILE) {
            throw new Refused(Refusal.of("record.file.too_large", LARGEST_FILE / 1024 / 1024)
                    .on("file"));
        }
        var stamp = count(source, "file");
        if (!READING.tryAcquire()) {
            throw new Refused(Refusal.of("record.verification.busy"));
        }
        try {
            return comparison.compare(PresentedFile.of(file), stamp);
        } finally {
            READING.release();
        }
    }

    /** The key with which anybody can check our signatures without us. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<JwsKey.PublicKey> publicKeys() {
        return List.of(signer.publicKey());
    }

    private CheckCounter.Stamp count(String source, String subject) {
        var stamp = counter.write(source, subject.equals("file") ? "file|" + source : subject);
        if (counter.isTooMany(stamp)) {
            throw new Refused(Refusal.of("record.verification.too_many", CheckCounter.WINDOW.toMinutes()));
        }
        return stamp;
    }

    private Verdict valid(IssuedRecord issued, CheckCounter.Stamp stamp) {
        var fields = new ArrayList<FieldCheck>();
        issued.printed().forEach((name, text) -> fields.add(new FieldCheck(name, text, null)));
        return new Verdict(
                Outcome.VALID,
                issued.certificate(),
                false,
                stamp.number(),
                stamp.at(),
                issued.issuedAt(),
                fields,
                true,
                true,
                comparison.hoursSame(issued).orElse(null),
                vault.newestHash(issued.serial()).orElse(null),
                null,
                List.of());
    }

    private static String serial(String typed) {
        if (typed == null || typed.isBlank()) {
            throw new Refused(Refusal.of("record.verification.serial").on(CertificateSerial.FIELD));
        }
        var archive = ArchiveSerial.normalise(typed);
        return archive.orElseGet(() -> new CertificateSerial(typed).value());
    }
}
