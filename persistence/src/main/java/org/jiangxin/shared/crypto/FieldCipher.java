package org.jiangxin.shared.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts single fields and files: AES-256-GCM with a key id in front and the place of the value as additional data, so
 * that a ciphertext copied to another row or column does not open. Layout: version 1 byte, key id 1 byte, IV 12 bytes,
 * ciphertext and 16-byte tag; text form is base64.
 */
@ApplicationScoped
public class FieldCipher {
    private static final byte VERSION = 1;
    private static final byte CURRENT_KEY = 1;
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();

    @Inject
    KeyRing keys;

    /**
     * Encrypts a text.
     *
     * @param place table, column and row, for example {@code learners.citizen_id|<publicId>}
     */
    public String encrypt(String place, String plain) {
        return Base64.getEncoder().encodeToString(encrypt(place, plain.getBytes(StandardCharsets.UTF_8)));
    }

    /** Opens a text; fails with {@link TamperedValue} when value or place was changed. */
    public String decrypt(String place, String sealed) {
        return new String(decrypt(place, Base64.getDecoder().decode(sealed)), StandardCharsets.UTF_8);
    }

    public byte[] encrypt(String place, byte[] plain) {
        var iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, CURRENT_KEY, iv, place).doFinal(plain);
            return ByteBuffer.allocate(2 + IV_BYTES + sealed.length)
                    .put(VERSION)
                    .put(CURRENT_KEY)
                    .put(iv)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("field encryption", e);
        }
    }

    public byte[] decrypt(String place, byte[] sealed) {
        var buffer = ByteBuffer.wrap(sealed);
        if (sealed.length < 2 + IV_BYTES || buffer.get() != VERSION) {
            throw new TamperedValue(place, null);
        }
        var keyId = buffer.get();
        if (keyId < 1 || keyId > CURRENT_KEY) {
            throw new TamperedValue(place, null);
        }
        var iv = new byte[IV_BYTES];
        buffer.get(iv);
        var rest = new byte[buffer.remaining()];
        buffer.get(rest);
        try {
            return cipher(Cipher.DECRYPT_MODE, keyId, iv, place).doFinal(rest);
        } catch (GeneralSecurityException e) {
            throw new TamperedValue(place, e);
        }
    }

    private Cipher cipher(int direction, byte keyId, byte[] iv, String place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(direction, new SecretKeySpec(keys.key("field", keyId), "AES"), new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD((place + "|" + keyId).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
