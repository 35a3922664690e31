package org.jiangxin.interaction.service;

import static org.jiangxin.shared.security.Role.CLASS_MANAGER;
import static org.jiangxin.shared.security.Role.INSTITUTION_ADMIN;
import static org.jiangxin.shared.security.Role.LEARNER;
import static org.jiangxin.shared.security.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiangxin.course.entity.LessonForm;
import org.jiangxin.course.service.CourseService;
import org.jiangxin.course.service.LessonFacts;
import org.jiangxin.course.service.ServedFile;
import org.jiangxin.interaction.entity.BroadcastEnd;
import org.jiangxin.interaction.entity.LiveBroadcast;
import org.jiangxin.interaction.provider.LiveEncoder;
import org.jiangxin.interaction.repository.LiveBroadcastRows;
import org.jiangxin.interaction.rule.AirTime;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.security.Caller;
import org.jiangxin.shared.time.DatabaseClock;
import org.jiangxin.training.service.StaffClasses;

/**
 * Live classes (直播课, ADR 0015): started, fed piece by piece and ended by people of the class's institution; what was on the air, for the
 * ledger; the files of the stream, for learners whose lease was looked at.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LiveBroadcasts {
    /** Two seconds of picture are a tenth of it. */
    public static final int MOST_PIECE_BYTES = 4 * 1024 * 1024;

    private static final byte[] WEBM = {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3};

    @Inject
    LiveSteps steps;

    @Inject
    LiveStudio studio;

    @Inject
    LiveBroadcastRows rows;

    @Inject
    StaffClasses classes;

    @Inject
    CourseService courses;

    @Inject
    Caller caller;

    @Inject
    DatabaseClock clock;

    /** The live classes of a class of the own institution. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER, TEACHER})
    public List<LiveRow> of(String classPublicId) {
        var found = classes.own(classPublicId);
        var now = clock.now();
        return courses.outline(found.courseVersionId()).lessons().stream()
                .filter(lesson -> lesson.form() == LessonForm.LIVE)
                .map(lesson -> row(lesson, rows.newest(found.classId(), lesson.lessonId()), now))
                .toList();
    }

    private LiveRow row(LessonFacts lesson, Optional<LiveBroadcast> newest, Instant now) {
        var open = newest.filter(LiveBroadcast::isOpen);
        return new LiveRow(
                lesson.publicId(),
                lesson.number(),
                lesson.title(),
                lesson.minimumSeconds(),
                state(newest, now),
                open.map(LiveBroadcast::publicId).orElse(null),
                newest.map(row -> row.isOpen() ? row.startedAt() : row.endedAt())
                        .orElse(null),
                open.filter(row -> row.startedBy() == caller.accountId()).isPresent());
    }

    private static AirState state(Optional<LiveBroadcast> newest, Instant now) {
        if (newest.isEmpty()) {
            return AirState.WAITING;
        }
        var row = newest.get();
        if (!row.isOpen()) {
            return AirState.ENDED;
        }
        return row.firstFedAt() == null ? AirState.WAITING : row.isSilent(now) ? AirState.SILENT : AirState.ON_AIR;
    }

    /** Begins to broadcast a lesson to a class; the public id of the broadcast. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER, TEACHER})
    public String start(String classPublicId, String lessonPublicId) {
        studio.requireRoom();
        var made = steps.start(classPublicId, lessonPublicId);
        try {
            studio.open(made);
        } catch (IOException e) {
            steps.end(made, BroadcastEnd.LOST);
            throw new UncheckedIOException("encoder of a live class", e);
        }
        return made;
    }

    /** Takes the next piece of picture and sound. @param number from 0, without a gap */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER, TEACHER})
    public void feed(String publicId, int number, byte[] piece) {
        if (piece.length == 0 || piece.length > MOST_PIECE_BYTES) {
            throw new Refused(Refusal.of("interaction.live.piece_size", MOST_PIECE_BYTES / 1024 / 1024));
        }
        if (number == 0 && !isWebm(piece)) {
            throw new Refused(Refusal.of("interaction.live.not_webm"));
        }
        var running = studio.of(publicId).orElse(null);
        if (running == null) {
            steps.accept(publicId, -1);
            throw new Conflict(Refusal.of("interaction.live.elsewhere"));
        }
        synchronized (running) {
            if (steps.accept(publicId, number)) {
                write(publicId, running, piece);
            }
        }
    }

    private void write(String publicId, LiveEncoder.Running running, byte[] piece) {
        try {
            running.write(piece);
        } catch (IOException e) {
            studio.finish(publicId);
            steps.end(publicId, BroadcastEnd.LOST);
            throw LiveSteps.over();
        }
    }

    private static boolean isWebm(byte[] piece) {
        for (var i = 0; i < WEBM.length; i++) {
            if (i >= piece.length || piece[i] != WEBM[i]) {
                return false;
            }
        }
        return true;
    }

    /** Ends a broadcast. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER, TEACHER})
    public void end(String publicId) {
        steps.end(publicId, BroadcastEnd.STOPPED);
        studio.finish(publicId);
    }

    /** What of a stretch of time a class could see of a lesson. */
    @RolesAllowed(LEARNER)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Air air(long classId, long lessonId, Instant from, Instant to) {
        var found = rows.since(classId, lessonId, from);
        var spans = found.stream()
                .filter(row -> row.firstFedAt() != null)
                .map(row -> new AirTime.Span(row.firstFedAt(), row.seenUntil(to).orElseThrow()))
                .toList();
        return new Air(
                AirTime.slices(spans, from, to),
                found.stream().anyMatch(LiveBroadcast::isOpen),
                found.stream().anyMatch(row -> row.isOpen() && row.firstFedAt() != null && !row.isSilent(to)));
    }

    /** How a live class stands now. */
    @RolesAllowed(LEARNER)
    public AirState state(long classId, long lessonId) {
        return state(rows.newest(classId, lessonId), clock.now());
    }

    /** A file of the stream, for a learner of that class whose lease was looked at: the newest broadcast's playlist, or a segment. */
    @RolesAllowed(LEARNER)
    public ServedFile file(long classId, long lessonId, String name) {
        var broadcast = LiveEncoder.PLAYLIST.equals(name)
                ? rows.newest(classId, lessonId)
                : LiveStudio.broadcastOf(name)
                        .flatMap(rows::find)
                        .filter(found -> found.classId() == classId && found.lessonId() == lessonId);
        var path = broadcast
                .flatMap(found -> studio.file(found.publicId(), name))
                .orElseThrow(() -> new NotFound(LiveBroadcast.class, name));
        return served(path, name);
    }

    private static ServedFile served(Path path, String name) {
        try {
            var bytes = Files.size(path);
            return new ServedFile(
                    path,
                    name.endsWith(".ts") ? "video/mp2t" : "application/vnd.apple.mpegurl",
                    bytes,
                    Long.toHexString(bytes) + "-"
                            + Long.toHexString(Files.getLastModifiedTime(path).toMillis()));
        } catch (IOException e) {
            throw new UncheckedIOException("stream of a live class", e);
        }
    }
}
