package org.jiangxin.shared.signature;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * Signs what leaves the platform: JSON Web Signature (RFC 7515) in its compact form with Ed25519 (RFC 8037), so that anybody can check
 * it with the published key and without us. One key signs one kind of thing.
 */
public final class JwsKey {
    private static final int PARTS = 3;

    private final String name;
    private final Ed25519PrivateKeyParameters key;
    private final String header;

    /**
     * The public half of a signing key as a JSON Web Key.
     *
     * @param kid its name in signatures
     * @param x the key, base64url
     */
    public record PublicKey(String kty, String crv, String kid, String use, String alg, String x) {}

    /**
     * @param name of the key in signatures
     * @param secret 32 bytes of a key ring
     */
    public JwsKey(String name, byte[] secret) {
        this.name = name;
        this.key = new Ed25519PrivateKeyParameters(secret, 0);
        this.header = encode(
                ("{\"alg\":\"EdDSA\",\"kid\":\"" + name + "\",\"typ\":\"JOSE\"}").getBytes(StandardCharsets.UTF_8));
    }

    /** The payload with its signature. */
    public String sign(byte[] payload) {
        var signed = header + "." + encode(payload);
        var signer = new Ed25519Signer();
        signer.init(true, key);
        var input = signed.getBytes(StandardCharsets.US_ASCII);
        signer.update(input, 0, input.length);
        return signed + "." + encode(signer.generateSignature());
    }

    /** The payload, if the signature is ours and nothing under it was changed. */
    public Optional<byte[]> open(String jws) {
        var parts = jws == null ? new String[0] : jws.strip().split("\\.", -1);
        if (parts.length != PARTS || !header.equals(parts[0])) {
            return Optional.empty();
        }
        try {
            var input = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
            var verifier = new Ed25519Signer();
            verifier.init(false, key.generatePublicKey());
            verifier.update(input, 0, input.length);
            var signature = Base64.getUrlDecoder().decode(parts[2]);
            // One signature has one spelling: base64 with loose trailing bits would let a byte change unnoticed.
            return encode(signature).equals(parts[2]) && verifier.verifySignature(signature)
                    ? Optional.of(Base64.getUrlDecoder().decode(parts[1]))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            // Not base64: a forgery, which is an answer and not a failure.
            return Optional.empty();
        }
    }

    /** The key that everybody may check with. */
    public PublicKey publicKey() {
        return new PublicKey(
                "OKP",
                "Ed25519",
                name,
                "sig",
                "EdDSA",
                encode(key.generatePublicKey().getEncoded()));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
