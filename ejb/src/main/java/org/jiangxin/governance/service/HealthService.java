package org.jiangxin.governance.service;

import static org.jiangxin.shared.security.Role.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jiangxin.audit.entity.VerificationKind;
import org.jiangxin.audit.service.VerificationLog;
import org.jiangxin.governance.service.HealthLine.Part;
import org.jiangxin.governance.service.HealthLine.State;
import org.jiangxin.identity.service.LiveSignIns;
import org.jiangxin.integrity.provider.FaceEngines;
import org.jiangxin.shared.outbox.service.Backlog;
import org.jiangxin.shared.outbox.service.DeadLetterService;
import org.jiangxin.shared.outbox.service.QueueGauge;
import org.jiangxin.shared.setting.Settings;
import org.jiangxin.shared.time.ChinaTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How this node and what it leans on are: each part with a verdict, so that an operator knows what to do first. A part that
 * cannot be looked at is a finding, never an error of the page.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HealthService {
    private static final Logger LOG = LoggerFactory.getLogger(HealthService.class);

    private static final int VALID_SECONDS = 2;
    private static final long SLOW_MILLIS = 500;
    private static final Duration LATE = Duration.ofMinutes(2);
    private static final Duration STUCK = Duration.ofMinutes(15);
    private static final Duration PROOF_AGE = Duration.ofDays(8);
    private static final long MEBIBYTE = 1L << 20;
    private static final long GIBIBYTE = 1L << 30;
    private static final int LITTLE_PERCENT = 10;
    private static final int MUCH_PERCENT = 90;
    private static final int PERCENT = 100;
    private static final String UNKNOWN = "unknown";

    @Resource(lookup = "java:jboss/datasources/JiangxinDS")
    DataSource database;

    @Inject
    DeadLetterService letters;

    @Inject
    QueueGauge gauge;

    @Inject
    PoolGauge pool;

    @Inject
    LiveSignIns signIns;

    @Inject
    VerificationLog verifications;

    @Inject
    SealDelivery delivery;

    @Inject
    FaceEngines engines;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @RolesAllowed({SYSTEM, SYSTEM_ADMIN, OPERATIONS})
    public List<HealthLine> look() {
        var lines = new ArrayList<HealthLine>();
        lines.add(look(Part.DATABASE, this::database));
        lines.add(look(Part.CONNECTIONS, this::connections));
        lines.add(look(Part.OUTBOX, this::outbox));
        lines.add(look(Part.BROKER, this::broker));
        lines.add(look(Part.DEAD_LETTERS, this::deadLetters));
        lines.add(look(Part.CACHE, this::cache));
        lines.add(look(Part.DISK, this::disk));
        lines.add(look(Part.MEMORY, HealthService::memory));
        lines.add(look(Part.FACES, this::faces));
        for (var kind : VerificationKind.values()) {
            var part = Part.valueOf(kind.name());
            lines.add(look(part, () -> verification(part, kind)));
        }
        lines.add(look(Part.SEALS, this::seals));
        return List.copyOf(lines);
    }

    private static HealthLine look(Part part, Supplier<HealthLine> glance) {
        try {
            return glance.get();
        } catch (RuntimeException e) {
            LOG.warn("{} cannot be looked at: {}", part, e.toString());
            return new HealthLine(part, State.BAD, UNKNOWN, List.of());
        }
    }

    private HealthLine database() {
        var began = System.nanoTime();
        try (var connection = database.getConnection()) {
            if (!connection.isValid(VALID_SECONDS)) {
                return new HealthLine(Part.DATABASE, State.BAD, UNKNOWN, List.of());
            }
            var millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
            var facts = connection.getMetaData();
            return new HealthLine(
                    Part.DATABASE,
                    millis > SLOW_MILLIS ? State.WATCH : State.GOOD,
                    "answers",
                    List.of(
                            facts.getDatabaseProductName(),
                            facts.getDatabaseProductVersion()
                                    .lines()
                                    .findFirst()
                                    .orElse(""),
                            Long.toString(millis)));
        } catch (SQLException e) {
            LOG.warn("Database does not answer: {}", e.toString());
            return new HealthLine(Part.DATABASE, State.BAD, UNKNOWN, List.of());
        }
    }

    private HealthLine connections() {
        var use = pool.read();
        return new HealthLine(
                Part.CONNECTIONS,
                use.inUse() * PERCENT >= use.most() * MUCH_PERCENT ? State.WATCH : State.GOOD,
                "use",
                List.of(Integer.toString(use.inUse()), Integer.toString(use.most()), Integer.toString(use.peak())));
    }

    private HealthLine outbox() {
        var backlog = letters.backlog();
        var waiting = backlog.stream().mapToLong(b -> b.fresh() + b.sent()).sum();
        var oldest = backlog.stream()
                .map(Backlog::oldest)
                .filter(java.util.Objects::nonNull)
                .min(java.time.Instant::compareTo);
        if (oldest.isEmpty()) {
            return new HealthLine(Part.OUTBOX, State.GOOD, "empty", List.of());
        }
        var age = Duration.between(oldest.get(), clock.instant());
        var state = State.GOOD;
        if (age.compareTo(LATE) > 0) {
            state = age.compareTo(STUCK) > 0 ? State.BAD : State.WATCH;
        }
        return new HealthLine(
                Part.OUTBOX, state, "waiting", List.of(Long.toString(waiting), Long.toString(age.toSeconds())));
    }

    private HealthLine broker() {
        var depths = gauge.depths();
        if (depths.isEmpty()) {
            return new HealthLine(Part.BROKER, State.BAD, UNKNOWN, List.of());
        }
        var messages = depths.values().stream().mapToLong(d -> d.messages()).sum();
        var consumers = depths.values().stream().mapToInt(d -> d.consumers()).sum();
        return new HealthLine(
                Part.BROKER,
                consumers == 0 ? State.BAD : State.GOOD,
                "queues",
                List.of(Long.toString(messages), Integer.toString(depths.size()), Integer.toString(consumers)));
    }

    private HealthLine deadLetters() {
        var dead = letters.all().size();
        return dead == 0
                ? new HealthLine(Part.DEAD_LETTERS, State.GOOD, "none", List.of())
                : new HealthLine(Part.DEAD_LETTERS, State.BAD, "some", List.of(Integer.toString(dead)));
    }

    private HealthLine cache() {
        var nodes = signIns.nodes();
        return new HealthLine(
                Part.CACHE,
                signIns.isWhole() ? State.GOOD : State.WATCH,
                signIns.isWhole() ? "nodes" : "split",
                List.of(Integer.toString(Math.max(1, nodes.size())), String.join("、", nodes)));
    }

    private HealthLine disk() {
        try {
            var store = Files.getFileStore(settings.dataDirectory());
            var free = store.getUsableSpace();
            var percent = free * PERCENT / Math.max(1, store.getTotalSpace());
            var state = State.GOOD;
            if (percent < LITTLE_PERCENT) {
                state = free < GIBIBYTE ? State.BAD : State.WATCH;
            }
            return new HealthLine(
                    Part.DISK,
                    state,
                    "free",
                    List.of(
                            Long.toString(free / GIBIBYTE),
                            Long.toString(store.getTotalSpace() / GIBIBYTE),
                            Long.toString(percent)));
        } catch (IOException e) {
            LOG.warn("Data directory cannot be looked at: {}", e.toString());
            return new HealthLine(Part.DISK, State.BAD, UNKNOWN, List.of());
        }
    }

    private static HealthLine memory() {
        var runtime = Runtime.getRuntime();
        var used = runtime.totalMemory() - runtime.freeMemory();
        return new HealthLine(
                Part.MEMORY,
                used * PERCENT > runtime.maxMemory() * MUCH_PERCENT ? State.WATCH : State.GOOD,
                "heap",
                List.of(Long.toString(used / MEBIBYTE), Long.toString(runtime.maxMemory() / MEBIBYTE)));
    }

    private HealthLine faces() {
        var engine = engines.current().info();
        if (FaceEngines.OFF.equals(engine.name())) {
            return new HealthLine(Part.FACES, State.GOOD, "off", List.of());
        }
        return new HealthLine(
                Part.FACES,
                engine.ready() ? State.GOOD : State.WATCH,
                engine.ready() ? "ready" : "down",
                List.of(engine.name(), engine.version()));
    }

    /** Whether last night's seal was made and has left the database: a gap of what the regulator is given every day. */
    private HealthLine seals() {
        var standing = delivery.standing();
        if (standing.lastDay() == null) {
            return new HealthLine(Part.SEALS, State.WATCH, "never", List.of());
        }
        var last = standing.lastDay().toString();
        var yesterday = ChinaTime.dayOf(clock.instant()).minusDays(1);
        if (standing.lastDay().isBefore(yesterday)) {
            return new HealthLine(Part.SEALS, State.BAD, "late", List.of(last));
        }
        if (!standing.undelivered().isEmpty()) {
            return new HealthLine(
                    Part.SEALS,
                    State.BAD,
                    "undelivered",
                    List.of(
                            Integer.toString(standing.undelivered().size()),
                            standing.undelivered().get(0).toString()));
        }
        return new HealthLine(Part.SEALS, State.GOOD, standing.mailed() ? "mailed" : "filed", List.of(last));
    }

    private HealthLine verification(Part part, VerificationKind kind) {
        var last = verifications.latest(kind);
        if (last.isEmpty()) {
            return new HealthLine(part, State.WATCH, "never", List.of());
        }
        var run = last.get();
        var day = ChinaTime.dayOf(run.ranAt()).toString();
        if (run.findings() > 0) {
            return new HealthLine(
                    part,
                    State.BAD,
                    "broken",
                    List.of(day, Long.toString(run.checked()), Long.toString(run.findings())));
        }
        var old = run.ranAt().plus(PROOF_AGE).isBefore(clock.instant());
        return new HealthLine(
                part,
                old ? State.WATCH : State.GOOD,
                old ? "old" : "whole",
                List.of(day, Long.toString(run.checked())));
    }
}
