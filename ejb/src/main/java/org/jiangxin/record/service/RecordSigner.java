package org.jiangxin.record.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import org.jiangxin.shared.crypto.HashChain;
import org.jiangxin.shared.crypto.KeyRing;
import org.jiangxin.shared.signature.JwsKey;

/** Signs certificates, archives and lists of files, with a key of the key ring that never signs anything but records. */
@ApplicationScoped
public class RecordSigner {
    private static final String PURPOSE = "record-signing";
    private static final int CURRENT_KEY = 1;
    private static final ObjectMapper MAPPER =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Inject
    KeyRing keys;

    /**
     * A payload with its signature.
     *
     * @param jws the compact form, as embedded in files
     * @param payloadHash SHA-256 of the payload's bytes
     */
    record Signed(String jws, String payloadHash) {}

    Signed sign(DocumentPayload payload) {
        try {
            var bytes = MAPPER.writeValueAsBytes(payload);
            return new Signed(key().sign(bytes), HashChain.sha256(bytes));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("payload of a record", e);
        }
    }

    /** The payload, if the signature is ours and nothing under it was changed. */
    Optional<DocumentPayload> open(String jws) {
        return key().open(jws).flatMap(RecordSigner::read);
    }

    /**
     * Signs a list of files that leave the platform together. It can never pass for a certificate or an archive: it has no printed
     * fields, and {@link #open} gives nothing for it.
     */
    public String signFiles(byte[] list) {
        return key().sign(list);
    }

    /** The list of files, if the signature is ours and nothing under it was changed; nothing for a certificate or an archive. */
    public Optional<byte[]> openFiles(String jws) {
        return key().open(jws).filter(payload -> read(payload).isEmpty());
    }

    /** SHA-256 of the payload inside a signature that {@link #open} accepts. */
    static String payloadHash(String jws) {
        return HashChain.sha256(Base64.getUrlDecoder().decode(jws.strip().split("\\.", -1)[1]));
    }

    /** The key that everybody may check with. */
    public JwsKey.PublicKey publicKey() {
        return key().publicKey();
    }

    private static Optional<DocumentPayload> read(byte[] payload) {
        try {
            return Optional.of(MAPPER.readValue(payload, DocumentPayload.class));
        } catch (IOException e) {
            // Not our form: a forgery, which is an answer and not a failure.
            return Optional.empty();
        }
    }

    private JwsKey key() {
        return new JwsKey("record-" + CURRENT_KEY, keys.key(PURPOSE, CURRENT_KEY));
    }
}
