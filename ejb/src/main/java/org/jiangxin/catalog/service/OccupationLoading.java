package org.jiangxin.catalog.service;

import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.catalog.entity.OccupationCode;
import org.jiangxin.catalog.entity.OccupationEntry;
import org.jiangxin.catalog.entity.OccupationFacts;
import org.jiangxin.catalog.entity.SkillLevel;
import org.jiangxin.catalog.repository.OccupationEntries;
import org.jiangxin.shared.sheet.SheetRow;

/**
 * Loads a file of occupations (R-322a): all rows or none. An occupation that a later edition words differently gets a new row and
 * keeps the old one with the day it ended; within the same edition it is corrected. The same file again changes nothing.
 */
@Stateless
public class OccupationLoading {
    private static final List<String> COLUMNS = List.of("code", "title", "work_types", "levels", "tags", "doubtful");
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TYPES = 600;
    private static final int LONGEST_REMARK = 400;

    @Inject
    OccupationEntries occupations;

    @Inject
    AuditTrail audit;

    private record Row(OccupationFacts facts, Readings readings) {}

    @RolesAllowed(SYSTEM)
    public LoadOutcome load(Path path) {
        var file = CatalogFile.read(path, COLUMNS);
        var problems = new ArrayList<>(file.problems());
        var rows = rows(file, problems);
        if (!problems.isEmpty()) {
            return LoadOutcome.refused(file.dataVersion(), problems);
        }
        var known =
                occupations.inForce().stream().collect(Collectors.toMap(OccupationEntry::code, Function.identity()));
        var outcome = store(file, rows, known);
        if (outcome.added() + outcome.corrected() + outcome.ended() > 0) {
            audit.record(
                    "catalog.occupations.loaded",
                    "Occupations",
                    file.dataVersion(),
                    Map.of(
                            "added", outcome.added(),
                            "corrected", outcome.corrected(),
                            "ended", outcome.ended()));
        }
        return outcome;
    }

    private LoadOutcome store(CatalogFile file, Map<String, Row> rows, Map<String, OccupationEntry> known) {
        var fresh = new ArrayList<Row>();
        var corrected = 0;
        var ended = 0;
        for (var row : rows.values()) {
            var present = known.get(row.facts().code().value());
            if (present == null) {
                fresh.add(row);
            } else if (!says(present, row)) {
                if (file.validFrom().isAfter(present.validFrom())) {
                    present.end(file.validFrom());
                    fresh.add(row);
                    ended++;
                } else {
                    present.correct(
                            row.facts(), row.readings().pinyin(), row.readings().initials(), file.dataVersion());
                    corrected++;
                }
            }
        }
        if (file.full()) {
            for (var present : known.values()) {
                if (!rows.containsKey(present.code())) {
                    present.end(file.validFrom());
                    ended++;
                }
            }
        }
        occupations.flush();
        fresh.forEach(row -> occupations.add(new OccupationEntry(
                row.facts(),
                row.readings().pinyin(),
                row.readings().initials(),
                file.dataVersion(),
                file.validFrom())));
        return new LoadOutcome(
                file.dataVersion(), fresh.size(), corrected, ended, rows.size() - fresh.size() - corrected, List.of());
    }

    private static boolean says(OccupationEntry present, Row row) {
        return present.facts().equals(row.facts())
                && present.pinyin().equals(row.readings().pinyin())
                && present.initials().equals(row.readings().initials());
    }

    private static Map<String, Row> rows(CatalogFile file, List<String> problems) {
        var rows = new LinkedHashMap<String, Row>();
        var seen = new HashMap<String, Integer>();
        for (var row : file.rows()) {
            var wrong = wrong(file, row, seen);
            if (wrong.isEmpty()) {
                var facts = facts(file, row);
                rows.put(facts.code().value(), new Row(facts, Readings.of(facts, file.cell(row, "reading"))));
            } else {
                problems.add("line " + row.number() + ": " + wrong);
            }
        }
        return rows;
    }

    /** What is wrong with the row, or an empty text. */
    private static String wrong(CatalogFile file, SheetRow row, Map<String, Integer> seen) {
        var code = file.cell(row, "code");
        var title = file.cell(row, "title");
        var levels = file.cell(row, "levels");
        if (!row.problems().isEmpty()) {
            return "a cell cannot be read";
        } else if (!OccupationCode.isValid(code)) {
            return "\"" + code + "\" is no code like 6-18-02-04";
        } else if (seen.putIfAbsent(code, row.number()) != null) {
            return code + " stands in line " + seen.get(code) + " already";
        } else if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            return "the title is missing or too long";
        } else if (file.cell(row, "work_types").length() > LONGEST_TYPES
                || file.cell(row, "remark").length() > LONGEST_REMARK) {
            return "work_types or remark is too long";
        } else if (!levels.isEmpty() && SkillLevel.listOf(levels).size() != levels.split(",", -1).length) {
            return "levels \"" + levels + "\" are not of 0 5 4 3 2 1 T S, separated by commas";
        } else if (!file.cell(row, "tags").matches("S?L?")) {
            return "tags are S, L or SL";
        } else if (!file.cell(row, "doubtful").matches("[01]?")) {
            return "doubtful is 1 or empty";
        } else if (!file.cell(row, "successor").isEmpty() && !OccupationCode.isValid(file.cell(row, "successor"))) {
            return "the successor is no code";
        }
        return "";
    }

    private static OccupationFacts facts(CatalogFile file, SheetRow row) {
        return new OccupationFacts(
                new OccupationCode(file.cell(row, "code")),
                file.cell(row, "title"),
                file.cell(row, "work_types"),
                file.cell(row, "levels"),
                file.cell(row, "tags"),
                file.cell(row, "successor"),
                "1".equals(file.cell(row, "doubtful")),
                file.cell(row, "remark"));
    }
}
