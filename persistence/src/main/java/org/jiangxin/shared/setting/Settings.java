package org.jiangxin.shared.setting;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Map;

/**
 * The operator's settings: environment variables {@code JIANGXIN_*}, read and checked once at start. A wrong one stops the
 * start with the whole list of problems. {@code docs/settings.md} says what each is for.
 */
@ApplicationScoped
public class Settings {
    private Map<Setting, String> values;

    @PostConstruct
    void read() {
        values = Setting.readAll(System.getenv());
    }

    public String text(Setting setting) {
        return values.get(setting);
    }

    public int number(Setting setting) {
        return Integer.parseInt(values.get(setting));
    }

    public boolean isOn(Setting setting) {
        return Boolean.parseBoolean(values.get(setting));
    }

    /** Where this node keeps what no other node may see: the tokens of operators. The data directory, unless nodes share that. */
    public Path nodeDirectory() {
        var own = values.get(Setting.NODE_DATA);
        return own.isBlank() ? dataDirectory() : Path.of(own).toAbsolutePath().normalize();
    }

    /** The one directory that holds database, media, journals and keys. */
    public Path dataDirectory() {
        return Path.of(values.get(Setting.DATA)).toAbsolutePath().normalize();
    }

    /** Demo mode: 演示 banner, simulators' pages, known accounts. */
    public boolean isDemo() {
        return isOn(Setting.DEMO);
    }
}
