package org.jiangxin.course.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jiangxin.shared.setting.Setting;
import org.jiangxin.shared.setting.Settings;

/**
 * LibreOffice without a window, in a process of its own with a time limit and a fresh profile each time: macros are off there,
 * and a document that brings the program down brings nothing else down.
 */
@ApplicationScoped
public class LibreOfficeConverter implements OfficeConverter {
    private static final Duration LIMIT = Duration.ofSeconds(120);

    @Inject
    Settings settings;

    @Override
    public boolean isAvailable() {
        var command = settings.text(Setting.SOFFICE);
        if (command.contains(File.separator)) {
            return Files.isExecutable(Path.of(command));
        }
        for (var directory : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            if (!directory.isBlank() && Files.isExecutable(Path.of(directory, command))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Path toPdf(Path document, String extension, Path directory) throws MaterialRefused {
        try {
            var named = directory.resolve("document." + extension.toLowerCase(Locale.ROOT));
            Files.copy(document, named);
            BoundedProcess.run(
                    List.of(
                            "nice",
                            "-n",
                            "15",
                            settings.text(Setting.SOFFICE),
                            "-env:UserInstallation="
                                    + directory.resolve("profile").toUri(),
                            "--headless",
                            "--norestore",
                            "--nolockcheck",
                            "--convert-to",
                            "pdf",
                            "--outdir",
                            directory.toString(),
                            named.toString()),
                    LIMIT,
                    () -> {});
            var pdf = directory.resolve("document.pdf");
            if (!Files.isRegularFile(pdf)) {
                throw new MaterialRefused("no PDF came of it");
            }
            return pdf;
        } catch (IOException e) {
            throw new UncheckedIOException("office document", e);
        }
    }
}
