package org.jiangxin.shared.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/**
 * Lets a fault test stop the process dead at a point, as a power cut would: with {@code JIANGXIN_CRASH_POINTS=true} the process
 * halts when it comes to the point that the file {@value #FILE} in the data folder names. With the default it does nothing.
 */
@ApplicationScoped
public class CrashPoint {
    public static final String FILE = "crash-point";
    private static final int KILLED = 137;

    @Inject
    Settings settings;

    public void at(String point) {
        if (settings.isOn(Setting.CRASH_POINTS) && armed(point)) {
            Runtime.getRuntime().halt(KILLED);
        }
    }

    private boolean armed(String point) {
        var file = settings.dataDirectory().resolve(FILE);
        try {
            return Files.exists(file) && Files.readString(file).strip().equals(point);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
