package org.jiangxin.record.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jiangxin.record.entity.Certificate;
import org.jiangxin.record.entity.IssuedFileKind;
import org.jiangxin.record.repository.Certificates;
import org.jiangxin.shared.crypto.FieldCipher;
import org.jiangxin.shared.crypto.HashChain;
import org.jiangxin.shared.crypto.TamperedValue;
import org.jiangxin.shared.setting.Setting;
import org.jiangxin.shared.setting.Settings;

/**
 * Certificates as files: made at the first download, kept encrypted in the data directory, their digest in the register, so that
 * every download is the same bytes. A lost or damaged file is made anew and its digest added.
 */
@ApplicationScoped
class CertificateFiles {
    private static final String FOLDER = "records";

    @Inject
    Certificates certificates;

    @Inject
    RecordVault vault;

    @Inject
    PdfWriter writer;

    @Inject
    FieldCipher cipher;

    @Inject
    Settings settings;

    @Transactional
    Optional<Certificate> find(String publicId) {
        return certificates.find(publicId);
    }

    IssuedDownload pdf(Certificate certificate) {
        var serial = certificate.serial();
        var content = kept(serial).orElseGet(() -> make(certificate));
        return new IssuedDownload(
                DocumentWords.of("certificate.title") + "-" + serial + ".pdf", IssuedDownload.PDF, content);
    }

    /** Where the code to scan leads. */
    String checkAddress(String serial) {
        return settings.text(Setting.PUBLIC_URL) + "/public/record/verify.xhtml?serial="
                + URLEncoder.encode(serial, StandardCharsets.UTF_8);
    }

    private Optional<byte[]> kept(String serial) {
        var file = place(serial);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            var content = cipher.decrypt(sealPlace(serial), Files.readAllBytes(file));
            return vault.fileWith(HashChain.sha256(content)).map(known -> content);
        } catch (TamperedValue e) {
            // Somebody changed the file in the data directory; what is signed is in the register, so it is made anew.
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("file of " + serial, e);
        }
    }

    private byte[] make(Certificate certificate) {
        var serial = certificate.serial();
        var xhtml = CertificateDocument.of(
                vault.payload(certificate).printed(),
                certificate.payloadHash(),
                checkAddress(serial),
                settings.isDemo());
        var content =
                writer.write(xhtml, DocumentWords.of("certificate.title") + " " + serial, vault.openJws(certificate));
        vault.keep(serial, IssuedFileKind.CERTIFICATE_PDF, HashChain.sha256(content), content.length);
        store(serial, content);
        return content;
    }

    private void store(String serial, byte[] content) {
        var file = place(serial);
        try {
            Files.createDirectories(folder());
            var beside = Files.createTempFile(folder(), "new", ".part");
            Files.write(beside, cipher.encrypt(sealPlace(serial), content));
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("file of " + serial, e);
        }
    }

    private Path place(String serial) {
        return folder().resolve(serial + ".sealed");
    }

    private Path folder() {
        return settings.dataDirectory().resolve(FOLDER);
    }

    private static String sealPlace(String serial) {
        return "certificate.file|" + serial;
    }
}
