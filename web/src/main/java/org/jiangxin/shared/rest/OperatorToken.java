package org.jiangxin.shared.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import org.jiangxin.shared.id.PublicId;
import org.jiangxin.shared.setting.Settings;

/** The secret that lets {@code ./jiangxin} in: new at every start, in {@code <data>/operator.token} of its node, readable by its owner only. */
@ApplicationScoped
public class OperatorToken {
    @Inject
    Settings settings;

    private String token;

    void write(@Observes @Initialized(ApplicationScoped.class) Object started) {
        token = PublicId.random() + PublicId.random();
        var file = settings.nodeDirectory().resolve("operator.token");
        try {
            Files.createDirectories(settings.nodeDirectory());
            var beside = Files.createTempFile(
                    settings.nodeDirectory(),
                    "operator",
                    ".part",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(beside, token);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("operator token " + file, e);
        }
    }

    /** Compares in constant time. */
    public boolean is(String offered) {
        return offered != null
                && token != null
                && MessageDigest.isEqual(
                        offered.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
