package org.jiangxin.acceptance.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** Files of the project, for rules that a compiled class does not show. */
final class Sources {
    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    static final Path WEBAPP = ROOT.resolve("web/src/main/webapp");
    static final Path TEXTS = ROOT.resolve("web/src/main/resources/org/jiangxin");
    static final List<String> MODULES = List.of("persistence", "ejb", "jms", "web");

    private Sources() {}

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(ending) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> java() {
        return MODULES.stream()
                .flatMap(module -> files(ROOT.resolve(module + "/src/main/java"), ".java").stream())
                .toList();
    }

    static List<Path> pages() {
        return files(WEBAPP, ".xhtml");
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Properties texts(String feature, String language) {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(
                TEXTS.resolve(feature + "/messages_" + language + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** Features that have texts. */
    static List<String> textFeatures() {
        return files(TEXTS, "messages_zh_CN.properties").stream()
                .map(file -> file.getParent().getFileName().toString())
                .toList();
    }
}
