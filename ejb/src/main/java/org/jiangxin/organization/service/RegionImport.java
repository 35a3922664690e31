package org.jiangxin.organization.service;

import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.organization.entity.Region;
import org.jiangxin.organization.repository.Regions;

/**
 * Loads a region file of the repository or of the operator (R-321a). All rows or none: new codes are added, renamed ones get a new
 * row and keep the old one, codes of the same provinces that the file no longer names end on its day. The same file again changes
 * nothing.
 */
@Stateless
public class RegionImport {
    @Inject
    Regions regions;

    @Inject
    AuditTrail audit;

    /**
     * What a load came to.
     *
     * @param problems lines that are wrong; if there are any, nothing was changed
     */
    public record Outcome(String dataVersion, int added, int ended, int unchanged, List<String> problems) {
        public Outcome {
            problems = List.copyOf(problems);
        }
    }

    @RolesAllowed(SYSTEM)
    public Outcome load(Path file) {
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return store(RegionFile.read(new BufferedReader(lines)));
        } catch (IOException e) {
            throw new UncheckedIOException("region file " + file, e);
        }
    }

    private Outcome store(RegionFile file) {
        if (!file.problems().isEmpty()) {
            return new Outcome(file.dataVersion(), 0, 0, 0, file.problems());
        }
        var provinces = file.rows().stream()
                .map(row -> row.code().value().substring(0, 2))
                .collect(Collectors.toSet());
        var known = provinces.stream()
                .flatMap(province -> regions.inForce(province + "%").stream())
                .collect(Collectors.toMap(Region::code, Function.identity()));
        var ended = end(file, known);
        regions.flush();
        var added = 0;
        for (var row : file.rows()) {
            var present = known.get(row.code().value());
            if (present == null || !present.says(row.name(), row.level(), row.parent())) {
                regions.add(new Region(
                        row.code(), row.name(), row.level(), row.parent(), file.dataVersion(), file.validFrom()));
                added++;
            }
        }
        if (added + ended > 0) {
            audit.record(
                    "organization.regions.loaded",
                    "Regions",
                    file.dataVersion(),
                    Map.of("added", added, "ended", ended));
        }
        return new Outcome(file.dataVersion(), added, ended, file.rows().size() - added, file.problems());
    }

    private static int end(RegionFile file, Map<String, Region> known) {
        Set<String> same = new HashSet<>();
        file.rows().stream()
                .filter(row -> known.containsKey(row.code().value())
                        && known.get(row.code().value()).says(row.name(), row.level(), row.parent()))
                .forEach(row -> same.add(row.code().value()));
        var ending = known.values().stream()
                .filter(region -> !same.contains(region.code()))
                .toList();
        ending.forEach(region -> region.end(file.validFrom()));
        return ending.size();
    }
}
