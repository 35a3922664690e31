package org.jiangxin.training.service;

import static org.jiangxin.shared.security.Role.CLASS_MANAGER;
import static org.jiangxin.shared.security.Role.INSTITUTION_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jiangxin.shared.crypto.FieldCipher;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.id.PublicId;
import org.jiangxin.shared.outbox.service.EventJson;
import org.jiangxin.shared.security.Caller;
import org.jiangxin.training.entity.RosterImport;
import org.jiangxin.training.entity.TrainingClass;
import org.jiangxin.training.repository.RosterImports;
import org.jiangxin.training.rule.RosterIsOpen;

/** Keeps rosters that were read, sealed, and shows them; each method one transaction. Called by {@link RosterImportService}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RosterStore {
    private static final Duration KEPT_FOR = Duration.ofDays(1);
    private static final int AT_ONCE = 50;

    @Inject
    RosterImports imports;

    @Inject
    RosterCheck check;

    @Inject
    ClassScope scope;

    @Inject
    FieldCipher cipher;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** A roster as it was read. */
    public record Kept(long classId, long importId, List<RosterRow> rows) {}

    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER})
    public void requireOpen(String classId) {
        Refused.ifAny(RosterIsOpen.refusal(scope.own(classId)).stream().toList());
    }

    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER})
    public RosterPreview keep(String classId, String fileName, List<RosterRow> rows) {
        var into = scope.own(classId);
        imports.ofClass(into.id(), AT_ONCE).forEach(RosterImport::forgetRows);
        forgetOld();
        var verdicts = check.check(into, rows);
        var publicId = PublicId.random();
        var refused = (int) verdicts.stream()
                .filter(verdict -> verdict.fate() == RosterFate.REFUSED)
                .count();
        var name = fileName == null ? "" : fileName.replaceAll(".*[/\\\\]", "");
        var made = new RosterImport(
                publicId,
                into.id(),
                name.isEmpty() ? "roster" : name.substring(Math.max(0, name.length() - 200)),
                rows.size(),
                refused,
                sealed(publicId, rows),
                caller.accountId(),
                clock.instant());
        imports.add(made);
        return preview(made, verdicts);
    }

    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER})
    public RosterPreview preview(String classId, String importId) {
        var into = scope.own(classId);
        var found = get(into, importId);
        return preview(found, check.check(into, opened(found)));
    }

    /** Every row that is refused, with its reasons, for the file of errors. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER})
    public List<RosterVerdict> refused(String classId, String importId) {
        var into = scope.own(classId);
        return check.check(into, opened(get(into, importId))).stream()
                .filter(verdict -> verdict.fate() == RosterFate.REFUSED)
                .toList();
    }

    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER})
    public Optional<String> newest(String classId) {
        return imports.ofClass(scope.own(classId).id(), 1).stream()
                .filter(found -> found.rowsSealed().isPresent())
                .map(RosterImport::publicId)
                .findFirst();
    }

    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER})
    public Kept rows(String classId, String importId) {
        var into = scope.own(classId);
        Refused.ifAny(RosterIsOpen.refusal(into).stream().toList());
        var found = get(into, importId);
        return new Kept(into.id(), found.id(), opened(found));
    }

    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER})
    public void discard(String classId, String importId) {
        get(scope.own(classId), importId).forgetRows();
    }

    /** Rows are personal data: after a day they go, accepted or not. */
    private void forgetOld() {
        imports.withRowsBefore(clock.instant().minus(KEPT_FOR), AT_ONCE).forEach(RosterImport::forgetRows);
    }

    private RosterImport get(TrainingClass into, String importId) {
        return imports.find(into.id(), importId).orElseThrow(() -> new NotFound(RosterImport.class, importId));
    }

    private static RosterPreview preview(RosterImport of, List<RosterVerdict> verdicts) {
        var counts = verdicts.stream().collect(Collectors.groupingBy(RosterVerdict::fate, Collectors.counting()));
        return new RosterPreview(
                of.publicId(),
                of.fileName(),
                of.isWaiting(),
                verdicts.size(),
                counts.getOrDefault(RosterFate.ADD, 0L).intValue(),
                counts.getOrDefault(RosterFate.CHANGE, 0L).intValue(),
                counts.getOrDefault(RosterFate.SAME, 0L).intValue(),
                counts.getOrDefault(RosterFate.REFUSED, 0L).intValue(),
                verdicts.stream()
                        .filter(verdict -> verdict.fate() == RosterFate.REFUSED
                                || !verdict.notes().isEmpty())
                        .sorted(Comparator.comparing((RosterVerdict verdict) -> verdict.fate() != RosterFate.REFUSED))
                        .limit(RosterPreview.SHOWN)
                        .map(RosterStore::line)
                        .toList());
    }

    private static RosterPreview.Line line(RosterVerdict verdict) {
        return new RosterPreview.Line(
                verdict.row().number(),
                masked(verdict.row().cell(RosterColumn.NAME), 1, 0),
                masked(verdict.row().cell(RosterColumn.CITIZEN_ID), 3, 4),
                verdict.fate(),
                verdict.refusals(),
                verdict.notes());
    }

    /** What was typed may be anything: enough of it is shown to find the row again. */
    private static String masked(String text, int head, int tail) {
        return text.length() <= head + tail
                ? "*".repeat(text.length())
                : text.substring(0, head)
                        + "*".repeat(Math.min(11, text.length() - head - tail))
                        + text.substring(text.length() - tail);
    }

    private byte[] sealed(String publicId, List<RosterRow> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(EventJson.write(rows).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cipher.encrypt(place(publicId), bytes.toByteArray());
    }

    private List<RosterRow> opened(RosterImport of) {
        var sealed = of.rowsSealed().orElseThrow(() -> new Refused(Refusal.of("training.roster.forgotten")));
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(cipher.decrypt(place(of.publicId()), sealed)))) {
            return List.of(EventJson.read(new String(zip.readAllBytes(), StandardCharsets.UTF_8), RosterRow[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String place(String publicId) {
        return "roster_imports.rows|" + publicId;
    }
}
