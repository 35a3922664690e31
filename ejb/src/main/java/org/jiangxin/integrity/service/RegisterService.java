package org.jiangxin.integrity.service;

import static org.jiangxin.shared.security.Role.REGULATOR_APPROVER;
import static org.jiangxin.shared.security.Role.REGULATOR_INSPECTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.identity.service.PersonalData;
import org.jiangxin.integrity.entity.RegisterBatch;
import org.jiangxin.integrity.entity.RegisterEntry;
import org.jiangxin.integrity.entity.RegisterKind;
import org.jiangxin.integrity.entity.RegisterSource;
import org.jiangxin.integrity.repository.Registers;
import org.jiangxin.organization.service.RegionDirectory;
import org.jiangxin.organization.service.StaffScopes;
import org.jiangxin.shared.error.NotPermitted;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.paging.Page;
import org.jiangxin.shared.paging.PageRequest;
import org.jiangxin.shared.security.Caller;
import org.jiangxin.shared.time.ChinaTime;
import org.jiangxin.shared.time.DatabaseClock;

/**
 * Comparison lists of other authorities (比对名单). A province or a city loads them for its regions; all lines or none. Only the keyed index
 * of a number is kept, the file is not.
 */
@Stateless
public class RegisterService {
    private static final int CITY_DIGITS = 4;
    private static final int REGION_DIGITS = 6;
    private static final int CHUNK = 1_000;
    private static final int LONGEST = 60;

    @Inject
    Registers registers;

    @Inject
    StaffScopes scopes;

    @Inject
    RegionDirectory regions;

    @Inject
    PersonalData personalData;

    @Inject
    DatabaseClock clock;

    @Inject
    AuditTrail audit;

    @Inject
    Caller caller;

    /** What is said about a list that is loaded. */
    public record Draft(RegisterKind kind, String authority, String document, LocalDate asOf) {}

    /**
     * What became of a file.
     *
     * @param number of the batch; 0 when nothing was taken
     * @param problems every line that is wrong; if there are any, nothing was taken
     */
    public record Outcome(long number, int lines, List<RegisterProblem> problems) implements Serializable {
        public Outcome {
            problems = List.copyOf(problems);
        }
    }

    /** Batches that are compared in the caller's region, newest first. */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public Page<RegisterView> list(String text, PageRequest rows) {
        var found = registers.list(scopes.mine().regionPrefix(), text == null ? "" : text, rows);
        var paths = regions.pathNames(found.rows().stream()
                .map(one -> code(one.batch().regionPrefix()))
                .distinct()
                .toList());
        return found.map(one -> {
            var batch = one.batch();
            var source = batch.source();
            return new RegisterView(
                    batch.number(),
                    source.kind(),
                    source.authority(),
                    source.document(),
                    source.asOf(),
                    paths.get(code(batch.regionPrefix())),
                    batch.entries(),
                    batch.loadedAt(),
                    one.counts());
        });
    }

    /** Whether the caller is the approver of a province or a city. */
    @RolesAllowed({REGULATOR_APPROVER, REGULATOR_INSPECTOR})
    public boolean mayLoad() {
        return caller.has(REGULATOR_APPROVER) && scopes.mine().regionPrefix().length() <= CITY_DIGITS;
    }

    /** Loads a list; it counts from now on in place of the one before of the same kind and authority. */
    @RolesAllowed(REGULATOR_APPROVER)
    public Outcome load(Draft draft, String fileName, InputStream content) {
        if (!mayLoad()) {
            throw new NotPermitted(Refusal.of("integrity.register.level"));
        }
        var source = sound(draft);
        var read = RegisterReader.read(content, fileName);
        if (!read.problems().isEmpty()) {
            return new Outcome(0, 0, read.problems());
        }
        var batch = new RegisterBatch(
                registers.lastNumber() + 1,
                source,
                scopes.mine().regionPrefix(),
                read.lines().size(),
                caller.accountId(),
                clock.now());
        registers.add(batch);
        audit.record(
                "integrity.register.loaded",
                "RegisterBatch",
                batch.publicId(),
                Map.of(
                        "number",
                        batch.number(),
                        "kind",
                        source.kind(),
                        "authority",
                        source.authority(),
                        "document",
                        source.document(),
                        "lines",
                        batch.entries()));
        var entries = read.lines().stream()
                .map(line -> new RegisterEntry(
                        batch.id(), personalData.citizenIdIndex(line.citizenId()), line.from(), line.until()))
                .toList();
        for (var first = 0; first < entries.size(); first += CHUNK) {
            registers.addAll(entries.subList(first, Math.min(first + CHUNK, entries.size())));
        }
        return new Outcome(batch.number(), entries.size(), List.of());
    }

    private RegisterSource sound(Draft draft) {
        var refusals = new ArrayList<Refusal>();
        if (draft.kind() == null) {
            refusals.add(Refusal.of("integrity.register.kind").on("registerKind"));
        }
        var authority = text(draft.authority(), "authority", refusals);
        var document = text(draft.document(), "document", refusals);
        if (draft.asOf() == null || draft.asOf().isAfter(ChinaTime.dayOf(clock.now()))) {
            refusals.add(Refusal.of("integrity.register.as_of").on("asOf"));
        }
        Refused.ifAny(refusals);
        return new RegisterSource(draft.kind(), authority, document, draft.asOf());
    }

    /** Shown to learners as it is: a text for people, no code and no mark-up. */
    private static String text(String text, String field, List<Refusal> refusals) {
        var clean = text == null ? "" : text.strip().replaceAll("\\s+", " ");
        if (clean.length() < 2
                || clean.length() > LONGEST
                || clean.matches(".*[<>|\\p{Cntrl}].*")
                || clean.matches("[A-Z_]+")) {
            refusals.add(Refusal.of("integrity.register.text", LONGEST).on(field));
        }
        return clean;
    }

    private static String code(String prefix) {
        return prefix + "0".repeat(REGION_DIGITS - prefix.length());
    }
}
