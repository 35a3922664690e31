package org.jiangxin.supervision.service;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Properties;
import org.jiangxin.shared.time.ChinaTime;

/** Words printed in exported files, which are Chinese documents whatever the language of the page. */
final class ExportWords {
    private static final Properties WORDS = load();

    private ExportWords() {}

    static String of(String key, Object... arguments) {
        var pattern = WORDS.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no word " + key);
        }
        return arguments.length == 0 ? pattern : MessageFormat.format(pattern, arguments);
    }

    /** 2026-11-24 14:08:31 in China. */
    static String moment(Instant at) {
        return LocalDateTime.ofInstant(at, ChinaTime.ZONE)
                .withNano(0)
                .toString()
                .replace('T', ' ');
    }

    /** Titles of columns, separated by bars. */
    static List<String> columns(String key) {
        return List.of(of(key).split("\\|"));
    }

    /** The word of a constant, or its name. */
    static String constant(String type, String name) {
        return name == null ? "" : WORDS.getProperty("enum." + type + "." + name, name);
    }

    private static Properties load() {
        var words = new Properties();
        try (var in = ExportWords.class.getResourceAsStream("/org/jiangxin/supervision/export.properties");
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
