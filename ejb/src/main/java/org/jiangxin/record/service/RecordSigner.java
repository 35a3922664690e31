package org.jiangxin.record.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.jiangxin.shared.crypto.HashChain;
import org.jiangxin.shared.crypto.KeyRing;

/**
 * Signs what leaves the platform: JSON Web Signature (RFC 7515) in its compact form with Ed25519 (RFC 8037), so that anybody
 * can check it with the published key and without us. The private key is one of the key ring; it never signs anything but
 * records.
 */
@ApplicationScoped
public class RecordSigner {
    private static final String PURPOSE = "record-signing";
    private static final int CURRENT_KEY = 1;
    private static final String KEY_NAME = "record-";
    private static final String HEADER =
            encode("{\"alg\":\"EdDSA\",\"kid\":\"" + KEY_NAME + CURRENT_KEY + "\",\"typ\":\"JOSE\"}");
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

    /**
     * The public half of a signing key as a JSON Web Key.
     *
     * @param kid its name in signatures
     * @param x the key, base64url
     */
    public record PublicKey(String kty, String crv, String kid, String use, String alg, String x) {}

    Signed sign(DocumentPayload payload) {
        try {
            var bytes = MAPPER.writeValueAsBytes(payload);
            var signed = HEADER + "." + encode(bytes);
            var signer = new Ed25519Signer();
            signer.init(true, key());
            var input = signed.getBytes(StandardCharsets.US_ASCII);
            signer.update(input, 0, input.length);
            return new Signed(signed + "." + encode(signer.generateSignature()), HashChain.sha256(bytes));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("payload of a record", e);
        }
    }

    /** The payload, if the signature is ours and nothing under it was changed. */
    Optional<DocumentPayload> open(String jws) {
        var parts = jws == null ? new String[0] : jws.strip().split("\\.", -1);
        if (parts.length != 3 || !HEADER.equals(parts[0])) {
            return Optional.empty();
        }
        try {
            var input = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
            var verifier = new Ed25519Signer();
            verifier.init(false, key().generatePublicKey());
            verifier.update(input, 0, input.length);
            var signature = Base64.getUrlDecoder().decode(parts[2]);
            // One signature has one spelling: base64 with loose trailing bits would let a byte change unnoticed.
            return encode(signature).equals(parts[2]) && verifier.verifySignature(signature)
                    ? Optional.of(MAPPER.readValue(Base64.getUrlDecoder().decode(parts[1]), DocumentPayload.class))
                    : Optional.empty();
        } catch (IllegalArgumentException | IOException e) {
            // Not base64 or not our form: a forgery, which is an answer and not a failure.
            return Optional.empty();
        }
    }

    /** SHA-256 of the payload inside a signature that {@link #open} accepts. */
    static String payloadHash(String jws) {
        return HashChain.sha256(Base64.getUrlDecoder().decode(jws.strip().split("\\.", -1)[1]));
    }

    /** The key that everybody may check with. */
    public PublicKey publicKey() {
        return new PublicKey(
                "OKP",
                "Ed25519",
                KEY_NAME + CURRENT_KEY,
                "sig",
                "EdDSA",
                encode(key().generatePublicKey().getEncoded()));
    }

    private Ed25519PrivateKeyParameters key() {
        return new Ed25519PrivateKeyParameters(keys.key(PURPOSE, CURRENT_KEY), 0);
    }

    private static String encode(String text) {
        return encode(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
