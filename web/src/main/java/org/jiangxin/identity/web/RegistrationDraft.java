package org.jiangxin.identity.web;

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
import java.util.EnumMap;
import java.util.Map;
import org.jiangxin.identity.entity.PhotoKind;
import org.jiangxin.identity.service.IdentityFields;
import org.jiangxin.shared.crypto.FieldCipher;

/**
 * What somebody has filled in so far on the way to an account. It lives in the view until the account is made and is sealed
 * whenever it leaves memory, so that a session on disk or on its way to another node gives nothing away.
 */
public class RegistrationDraft implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String PLACE = "registration.draft";

    private transient String mobile = "";
    private transient String requestId = "";
    private transient String code = "";
    private transient String realName = "";
    private transient String citizenId = "";
    private transient String socialCard = "";
    private transient String method = "";
    private transient boolean service;
    private transient boolean identityData;
    private transient boolean biometric;
    private final transient Map<PhotoKind, byte[]> photos = new EnumMap<>(PhotoKind.class);

    public IdentityFields identity() {
        return new IdentityFields(realName, citizenId, socialCard);
    }

    public Map<PhotoKind, byte[]> photos() {
        return Map.copyOf(photos);
    }

    public void keep(PhotoKind kind, byte[] jpeg) {
        photos.put(kind, jpeg);
    }

    public boolean has(PhotoKind kind) {
        return photos.containsKey(kind);
    }

    /** The picture for the page's own preview, or an empty text. */
    public String preview(PhotoKind kind) {
        return has(kind) ? "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(photos.get(kind)) : "";
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
            for (var text : new String[] {mobile, requestId, code, realName, citizenId, socialCard, method}) {
                out.writeUTF(text == null ? "" : text);
            }
            out.writeBoolean(service);
            out.writeBoolean(identityData);
            out.writeBoolean(biometric);
            for (var kind : PhotoKind.values()) {
                var jpeg = photos.getOrDefault(kind, new byte[0]);
                out.writeInt(jpeg.length);
                out.write(jpeg);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static RegistrationDraft of(byte[] bytes) {
        var draft = new RegistrationDraft();
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            draft.mobile = in.readUTF();
            draft.requestId = in.readUTF();
            draft.code = in.readUTF();
            draft.realName = in.readUTF();
            draft.citizenId = in.readUTF();
            draft.socialCard = in.readUTF();
            draft.method = in.readUTF();
            draft.service = in.readBoolean();
            draft.identityData = in.readBoolean();
            draft.biometric = in.readBoolean();
            for (var kind : PhotoKind.values()) {
                var jpeg = in.readNBytes(in.readInt());
                if (jpeg.length > 0) {
                    draft.photos.put(kind, jpeg);
                }
            }
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

    public String getMobile() {
        return mobile;
    }

    public void setMobile(String mobile) {
        this.mobile = mobile;
    }

    public String getRequestId() {
        return requestId;
    }

    public void setRequestId(String requestId) {
        this.requestId = requestId;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getRealName() {
        return realName;
    }

    public void setRealName(String realName) {
        this.realName = realName;
    }

    public String getCitizenId() {
        return citizenId;
    }

    public void setCitizenId(String citizenId) {
        this.citizenId = citizenId;
    }

    public String getSocialCard() {
        return socialCard;
    }

    public void setSocialCard(String socialCard) {
        this.socialCard = socialCard;
    }

    public String getMethod() {
        return method;
    }

    public void setMethod(String method) {
        this.method = method;
    }

    public boolean isService() {
        return service;
    }

    public void setService(boolean service) {
        this.service = service;
    }

    public boolean isIdentityData() {
        return identityData;
    }

    public void setIdentityData(boolean identityData) {
        this.identityData = identityData;
    }

    public boolean isBiometric() {
        return biometric;
    }

    public void setBiometric(boolean biometric) {
        this.biometric = biometric;
    }
}
