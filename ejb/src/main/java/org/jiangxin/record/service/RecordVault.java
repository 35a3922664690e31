package org.jiangxin.record.service;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jiangxin.record.entity.Archive;
import org.jiangxin.record.entity.Certificate;
import org.jiangxin.record.entity.IssuedFile;
import org.jiangxin.record.entity.IssuedFileKind;
import org.jiangxin.record.repository.Certificates;
import org.jiangxin.record.repository.IssuedFiles;
import org.jiangxin.shared.crypto.FieldCipher;
import org.jiangxin.shared.crypto.TamperedValue;
import org.jiangxin.shared.time.DatabaseClock;

/**
 * The register with its sealed parts, in short transactions of its own, so that rendering and reading of files stay outside of
 * them. Knows no scope: the services of this room ask after they have checked theirs.
 */
@ApplicationScoped
class RecordVault {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String HOLDER = "holder";
    private static final String PRINTED = "printed";

    @Inject
    Certificates certificates;

    @Inject
    IssuedFiles files;

    @Inject
    FieldCipher cipher;

    @Inject
    RecordSigner signer;

    @Inject
    DatabaseClock clock;

    String sealJws(String serial, String jws) {
        return cipher.encrypt("certificates.jws|" + serial, jws);
    }

    /** The signed payload of a certificate, as embedded in its files. */
    String openJws(Certificate certificate) {
        return cipher.decrypt("certificates.jws|" + certificate.serial(), certificate.sealedJws());
    }

    DocumentPayload payload(Certificate certificate) {
        return signer.open(openJws(certificate))
                .orElseThrow(() -> new TamperedValue("certificates.jws|" + certificate.serial(), null));
    }

    String sealHead(String serial, String holder, Map<String, String> printed) {
        try {
            var head = new LinkedHashMap<String, Object>();
            head.put(HOLDER, holder);
            head.put(PRINTED, printed);
            return cipher.encrypt("archives.head|" + serial, MAPPER.writeValueAsString(head));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands under a serial, in its normal form. */
    @Transactional
    Optional<IssuedRecord> find(String serial) {
        return serial.startsWith("JX")
                ? certificates.findBySerial(serial).map(this::record)
                : files.findArchive(serial).map(this::record);
    }

    /** Whether exactly these bytes were handed out, and as what. */
    @Transactional
    Optional<IssuedFile> fileWith(String hash) {
        return files.findByHash(hash);
    }

    /** Digest of the newest file of a document. */
    @Transactional
    Optional<String> newestHash(String serial) {
        return files.ofSerial(serial).stream().findFirst().map(IssuedFile::fileHash);
    }

    @Transactional
    void keep(String serial, IssuedFileKind kind, String hash, int bytes) {
        files.add(new IssuedFile(serial, kind, hash, bytes, clock.now()));
    }

    @Transactional
    void keep(Archive archive, IssuedFileKind kind, String hash, int bytes) {
        files.add(archive);
        files.add(new IssuedFile(archive.serial(), kind, hash, bytes, archive.issuedAt()));
    }

    private IssuedRecord record(Certificate certificate) {
        var payload = payload(certificate);
        return new IssuedRecord(
                true,
                certificate.serial(),
                certificate.enrolmentId(),
                payload.holder(),
                payload.printed(),
                certificate.payloadHash(),
                certificate.issuedAt(),
                certificate.facts().creditedMillis());
    }

    private IssuedRecord record(Archive archive) {
        try {
            var head = MAPPER.readTree(cipher.decrypt("archives.head|" + archive.serial(), archive.sealedHead()));
            var printed = MAPPER.convertValue(head.get(PRINTED), new TypeReference<LinkedHashMap<String, String>>() {});
            return new IssuedRecord(
                    false,
                    archive.serial(),
                    archive.enrolmentId(),
                    head.get(HOLDER).asText(),
                    printed,
                    archive.payloadHash(),
                    archive.issuedAt(),
                    -1);
        } catch (IOException e) {
            throw new UncheckedIOException("head of archive " + archive.serial(), e);
        }
    }
}
