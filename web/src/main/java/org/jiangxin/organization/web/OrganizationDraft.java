package org.jiangxin.organization.web;

import jakarta.enterprise.inject.spi.CDI;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiangxin.organization.entity.OrganizationKind;
import org.jiangxin.organization.service.OrganizationCase;
import org.jiangxin.organization.service.OrganizationFields;
import org.jiangxin.shared.crypto.FieldCipher;

/**
 * What somebody has filled in so far about an institution. It lives in the view until it is handed in and is sealed whenever it leaves
 * memory, so that a session on disk or on its way to another node gives nothing away.
 */
public class OrganizationDraft implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PLACE = "organization.draft";

    private final transient Map<String, String> text = new LinkedHashMap<>();
    private transient byte[] licence = new byte[0];
    private transient boolean service;

    /** Begins with what was handed in before. */
    void fill(OrganizationCase handedIn) {
        var region = handedIn.view().regionCode();
        text.put("kind", handedIn.view().kind().name());
        text.put("name", handedIn.view().name());
        text.put("uscc", handedIn.view().uscc());
        text.put("city", region.substring(0, 4) + "00");
        text.put("county", region.endsWith("00") ? "" : region);
        text.put("address", handedIn.view().address());
        text.put("legalRepresentative", handedIn.legalRepresentative());
        text.put("contactName", handedIn.contactName());
        text.put("contactPosition", handedIn.contactPosition());
    }

    public OrganizationFields fields() {
        var kind = get("kind");
        var county = get("county");
        return new OrganizationFields(
                kind.isEmpty() ? null : OrganizationKind.valueOf(kind),
                get("name"),
                get("uscc"),
                county.isEmpty() ? get("city") : county,
                get("address"),
                get("legalRepresentative"),
                get("contactName"),
                get("contactPosition"));
    }

    public String get(String key) {
        var value = text.get(key);
        return value == null ? "" : value;
    }

    public void set(String key, String value) {
        text.put(key, value);
    }

    public void keepLicence(byte[] jpeg) {
        licence = jpeg.clone();
    }

    public boolean hasLicence() {
        return licence.length > 0;
    }

    public byte[] licence() {
        return licence.clone();
    }

    /** The licence for the page's own preview, or an empty text. */
    public String getPreview() {
        return hasLicence() ? "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(licence) : "";
    }

    private Object writeReplace() {
        return new Sealed(CDI.current().select(FieldCipher.class).get().encrypt(PLACE, bytes()));
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("only sealed drafts are read");
    }

    private byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(text.size());
            for (var entry : text.entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeUTF(entry.getValue() == null ? "" : entry.getValue());
            }
            out.writeInt(licence.length);
            out.write(licence);
            out.writeBoolean(service);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static OrganizationDraft of(byte[] bytes) {
        var draft = new OrganizationDraft();
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            for (int left = in.readInt(); left > 0; left--) {
                draft.text.put(in.readUTF(), in.readUTF());
            }
            draft.licence = in.readNBytes(in.readInt());
            draft.service = in.readBoolean();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return draft;
    }

    /** The form in which a draft leaves memory. */
    private record Sealed(byte[] content) implements Serializable {
        private Object readResolve() {
            return of(CDI.current().select(FieldCipher.class).get().decrypt(PLACE, content));
        }
    }

    /** The fields by name, for the inputs of the page. */
    public Map<String, String> getText() {
        return text;
    }

    /** For the field of the one-time code. */
    public String getCode() {
        return get("code");
    }

    public void setCode(String code) {
        set("code", code);
    }

    public boolean isService() {
        return service;
    }

    public void setService(boolean service) {
        this.service = service;
    }
}
