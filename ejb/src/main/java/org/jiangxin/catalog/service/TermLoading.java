package org.jiangxin.catalog.service;

import static org.jiangxin.shared.security.Role.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.catalog.entity.CatalogTerm;
import org.jiangxin.catalog.entity.TermKind;
import org.jiangxin.catalog.repository.CatalogTerms;

/** Loads a file of classes, trainee groups or project types, by the same rules as occupations. */
@Stateless
public class TermLoading {
    private static final List<String> COLUMNS = List.of("code", "title");
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_REMARK = 400;

    @Inject
    CatalogTerms terms;

    @Inject
    AuditTrail audit;

    private record Row(String code, String title, String remark, int position) {}

    @RolesAllowed(SYSTEM)
    public LoadOutcome load(TermKind kind, Path path) {
        var file = CatalogFile.read(path, COLUMNS);
        var problems = new ArrayList<>(file.problems());
        var rows = rows(file, problems);
        if (!problems.isEmpty()) {
            return LoadOutcome.refused(file.dataVersion(), problems);
        }
        var known = terms.inForce(kind).stream().collect(Collectors.toMap(CatalogTerm::code, Function.identity()));
        var fresh = new ArrayList<Row>();
        var corrected = 0;
        var ended = 0;
        for (var row : rows.values()) {
            var present = known.get(row.code());
            if (present == null) {
                fresh.add(row);
            } else if (!present.says(row.title(), row.remark())) {
                if (file.validFrom().isAfter(present.validFrom())) {
                    present.end(file.validFrom());
                    fresh.add(row);
                    ended++;
                } else {
                    present.correct(row.title(), row.remark(), row.position(), file.dataVersion());
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
        terms.flush();
        fresh.forEach(row -> terms.add(new CatalogTerm(
                kind, row.code(), row.title(), row.remark(), row.position(), file.dataVersion(), file.validFrom())));
        if (fresh.size() + corrected + ended > 0) {
            audit.record(
                    "catalog.terms.loaded",
                    kind.name(),
                    file.dataVersion(),
                    Map.of("added", fresh.size(), "corrected", corrected, "ended", ended));
        }
        return new LoadOutcome(
                file.dataVersion(), fresh.size(), corrected, ended, rows.size() - fresh.size() - corrected, List.of());
    }

    private static Map<String, Row> rows(CatalogFile file, List<String> problems) {
        var rows = new LinkedHashMap<String, Row>();
        for (var row : file.rows()) {
            var code = file.cell(row, "code");
            var title = file.cell(row, "title");
            var remark = file.cell(row, "remark");
            if (!code.matches("[0-9A-Z_]{1,20}")
                    || title.isEmpty()
                    || title.length() > LONGEST_TITLE
                    || remark.length() > LONGEST_REMARK) {
                problems.add("line " + row.number() + ": code (A-Z 0-9 _) and title are expected");
            } else if (rows.put(code, new Row(code, title, remark.isEmpty() ? null : remark, rows.size() + 1))
                    != null) {
                problems.add("line " + row.number() + ": " + code + " stands twice");
            }
        }
        return rows;
    }
}
