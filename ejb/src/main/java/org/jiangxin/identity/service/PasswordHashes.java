package org.jiangxin.identity.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.setting.Setting;
import org.jiangxin.shared.setting.Settings;

/**
 * Password hashes: Argon2id with 19 MiB, two passes, one lane (DESIGN §15.11), written as a PHC string so that parameters can
 * grow later. Only as many are computed at once as the setting allows; the rest wait in order, and a full waiting line is
 * refused instead of taking the server down.
 */
@ApplicationScoped
public class PasswordHashes {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LONGEST_LINE = 1_000;
    private static final long WAIT_SECONDS = 30;
    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final SecureRandom random = new SecureRandom();

    @Inject
    Settings settings;

    private Semaphore admitted;
    private String nobody;

    @PostConstruct
    void open() {
        admitted = new Semaphore(settings.number(Setting.PASSWORD_HASHES_AT_ONCE), true);
        nobody = hash("the hash that unknown login names are compared with");
    }

    /** A new hash with its own salt, as a PHC string. */
    public String hash(String password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var hash = derive(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES);
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$" + base64.encodeToString(salt)
                + "$" + base64.encodeToString(hash);
    }

    /** A hash that no password belongs to, for an account whose holder has not set one yet. Costs nothing to make. */
    public String ofNothing() {
        var bytes = new byte[SALT_BYTES + HASH_BYTES];
        random.nextBytes(bytes);
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$"
                + base64.encodeToString(Arrays.copyOf(bytes, SALT_BYTES)) + "$"
                + base64.encodeToString(Arrays.copyOfRange(bytes, SALT_BYTES, bytes.length));
    }

    /** Whether the password belongs to the hash. Takes the same time whichever it is. */
    public boolean matches(String password, String phc) {
        var parts = PHC.matcher(phc);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an Argon2id hash");
        }
        var expected = Base64.getDecoder().decode(parts.group(5));
        var given = derive(
                password,
                Base64.getDecoder().decode(parts.group(4)),
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                expected.length);
        return MessageDigest.isEqual(expected, given);
    }

    /** Spends the time of a comparison for a login name that nobody has, so that the answer does not tell. */
    public void spendTheTimeFor(String password) {
        matches(password, nobody);
    }

    /** Whether a hash was made with other parameters than today's. */
    public boolean isOutdated(String phc) {
        return !phc.startsWith("$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$");
    }

    private byte[] derive(String password, byte[] salt, int memory, int passes, int lanes, int length) {
        enter();
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memory)
                    .withIterations(passes)
                    .withParallelism(lanes)
                    .withSalt(salt)
                    .build());
            var hash = new byte[length];
            generator.generateBytes(
                    Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8), hash);
            return hash;
        } finally {
            admitted.release();
        }
    }

    private void enter() {
        try {
            if (admitted.getQueueLength() >= LONGEST_LINE || !admitted.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new Refused(Refusal.of("identity.sign_in.busy"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(Refusal.of("identity.sign_in.busy"));
        }
    }
}
