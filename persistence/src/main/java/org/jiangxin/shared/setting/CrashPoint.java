package org.jiangxin.shared.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Lets a fault test stop the process dead at a named point ({@code JIANGXIN_CRASH_POINT}), as a power cut would. With the
 * default {@code none} it does nothing.
 */
@ApplicationScoped
public class CrashPoint {
    private static final int KILLED = 137;

    @Inject
    Settings settings;

    public void at(String point) {
        if (settings.text(Setting.CRASH_POINT).equals(point)) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
