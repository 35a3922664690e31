package org.jiangxin.integrity.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangxin.identity.service.AddressIndexes;
import org.jiangxin.shared.setting.Settings;

/**
 * Network addresses of classrooms, where many people study at once as they should: the operator's file {@code <data>/classrooms.csv} with
 * lines {@code 203.0.113.7,where it is}. Read for each search, so that a new line holds from the next night on.
 */
@ApplicationScoped
public class Classrooms {
    @Inject
    Settings settings;

    @Inject
    AddressIndexes indexes;

    /** Indexes of the addresses; sign-ins keep nothing else of an address. */
    public Set<String> addressIndexes() {
        var file = settings.dataDirectory().resolve("classrooms.csv");
        if (!Files.isReadable(file)) {
            return Set.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.split(",", 2)[0].strip())
                    .filter(address -> address.matches("[0-9a-fA-F:.]+"))
                    .map(indexes::of)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
