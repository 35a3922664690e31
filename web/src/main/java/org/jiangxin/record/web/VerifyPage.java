package org.jiangxin.record.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jiangxin.record.service.FieldCheck;
import org.jiangxin.record.service.PublicVerificationService;
import org.jiangxin.record.service.Verdict;
import org.jiangxin.shared.web.Texts;
import org.omnifaces.util.Faces;

/**
 * Public check of a certificate or archive, without a sign-in: by serial and name, or by file. Named apart, because the page of
 * the identity check has the same file name.
 */
@Named("recordVerify")
@ViewScoped
public class VerifyPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int DIGEST_GROUP = 4;
    private static final int LONGEST_SERIAL = 40;

    @Inject
    PublicVerificationService verification;

    private String serial;
    private String holderName;
    private transient Part file;
    private Verdict verdict;

    /** Asks by serial and name. */
    public void lookUp() {
        verdict = null;
        verdict = verification.bySerial(serial, holderName, source());
        holderName = null;
    }

    /** Compares the file that was brought. */
    public void compare() {
        verdict = null;
        verdict = verification.byFile(content(), source());
        file = null;
    }

    /** The verdict in one sentence. */
    public String getTitle() {
        return text("verify.verdict." + verdict.outcome() + (verdict.certificate() ? "" : ".archive"));
    }

    /** What to make of it. */
    public String getExplanation() {
        return switch (verdict.outcome()) {
            case ALTERED -> text("verify.why.ALTERED", alteredNames());
            case UNKNOWN -> text(verdict.byFile() ? "verify.why.UNKNOWN.file" : "verify.why.UNKNOWN");
            default -> text("verify.why." + verdict.outcome());
        };
    }

    /** ok | bad | none, as the verdict tag takes it. */
    public String getState() {
        return verdict.isValid() ? "ok" : verdict.isUnknown() ? "none" : "bad";
    }

    /** Digest as people compare it: first and last four characters. */
    public String digest(String hash) {
        if (hash == null) {
            return "—";
        }
        var code = hash.toUpperCase(Locale.ROOT);
        return code.substring(0, DIGEST_GROUP) + " " + code.substring(DIGEST_GROUP, 2 * DIGEST_GROUP) + " … "
                + code.substring(code.length() - DIGEST_GROUP);
    }

    public String label(FieldCheck field) {
        return text("field." + field.name());
    }

    private String alteredNames() {
        var separator = text("verify.separator");
        var names = verdict.alteredFields().stream()
                .map(name -> text("field." + name))
                .collect(Collectors.joining(separator));
        return names.isEmpty() ? text("verify.body") : names;
    }

    private byte[] content() {
        if (file == null) {
            return new byte[0];
        }
        try (var in = file.getInputStream()) {
            return in.readNBytes(PublicVerificationService.LARGEST_FILE + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The network address of the connection, never one that a request header claims. */
    private static String source() {
        return Faces.getRequest().getRemoteAddr();
    }

    private static String text(String key, Object... arguments) {
        return Texts.get(Faces.getLocale(), "record", key, arguments);
    }

    public Verdict getVerdict() {
        return verdict;
    }

    public List<FieldCheck> getFields() {
        return verdict.fields();
    }

    public String getSerial() {
        return serial;
    }

    public void setSerial(String serial) {
        this.serial =
                serial == null || serial.length() <= LONGEST_SERIAL ? serial : serial.substring(0, LONGEST_SERIAL);
    }

    public String getHolderName() {
        return holderName;
    }

    public void setHolderName(String holderName) {
        this.holderName = holderName;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
