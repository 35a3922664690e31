package org.jiangxin.interaction.service;

import static org.jiangxin.shared.security.Role.CLASS_MANAGER;
import static org.jiangxin.shared.security.Role.INSTITUTION_ADMIN;
import static org.jiangxin.shared.security.Role.SYSTEM;
import static org.jiangxin.shared.security.Role.TEACHER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jiangxin.audit.service.AuditTrail;
import org.jiangxin.course.entity.LessonForm;
import org.jiangxin.course.service.LessonService;
import org.jiangxin.interaction.entity.BroadcastEnd;
import org.jiangxin.interaction.entity.LiveBroadcast;
import org.jiangxin.interaction.repository.LiveBroadcastRows;
import org.jiangxin.shared.error.Conflict;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.error.NotPermitted;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.security.Caller;
import org.jiangxin.shared.time.DatabaseClock;
import org.jiangxin.training.service.StaffClasses;

/** The transactions behind {@link LiveBroadcasts}: each moves one row of a broadcast that it has locked. */
@Stateless
public class LiveSteps {
    private static final Duration LONGEST = Duration.ofHours(6);
    /** So long after its end a page may still play what it has not seen. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private static final int AT_ONCE = 100;

    @Inject
    LiveBroadcastRows rows;

    @Inject
    StaffClasses classes;

    @Inject
    LessonService lessons;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    DatabaseClock clock;

    /** Begins a broadcast; its public id. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER, TEACHER})
    public String start(String classPublicId, String lessonPublicId) {
        var found = classes.own(classPublicId);
        var lesson = lessons.facts(lessonPublicId);
        if (lesson.courseVersionId() != found.courseVersionId() || lesson.form() != LessonForm.LIVE) {
            throw new Refused(Refusal.of("interaction.live.not_live"));
        }
        if (!found.isRunning()) {
            throw new Refused(Refusal.of("interaction.live.class_not_running"));
        }
        var made = new LiveBroadcast(found.classId(), lesson.lessonId(), caller.accountId(), clock.now());
        rows.add(made, Refusal.of("interaction.live.already"));
        audit.record(
                "interaction.live.started",
                "LiveBroadcast",
                made.publicId(),
                Map.of("class", found.publicId(), "lesson", lessonPublicId));
        return made.publicId();
    }

    /**
     * Takes note of a piece.
     *
     * @return whether it is to be written; false for one that came again because its answer was lost
     */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER, TEACHER})
    public boolean accept(String publicId, int number) {
        var broadcast = locked(publicId);
        if (broadcast.startedBy() != caller.accountId()) {
            throw new NotPermitted(Refusal.of("interaction.live.not_yours"));
        }
        var now = clock.now();
        if (!broadcast.isOpen() || broadcast.isLeft(now)) {
            throw over();
        }
        if (number == broadcast.nextChunk() - 1) {
            return false;
        }
        if (number != broadcast.nextChunk()) {
            throw new Conflict(Refusal.of("interaction.live.expected", broadcast.nextChunk()));
        }
        broadcast.feed(now);
        return true;
    }

    /** Ends a broadcast: whoever began it, or who leads the class. One that is over stays as it is. */
    @RolesAllowed({INSTITUTION_ADMIN, CLASS_MANAGER, TEACHER})
    public void end(String publicId, BroadcastEnd because) {
        var broadcast = locked(publicId);
        if (broadcast.startedBy() != caller.accountId()
                && !caller.has(CLASS_MANAGER)
                && !caller.has(INSTITUTION_ADMIN)) {
            throw new NotPermitted(Refusal.of("interaction.live.not_yours"));
        }
        if (broadcast.isOpen()) {
            close(broadcast, because);
        }
    }

    /** Ends those that nothing came for, and those that were forgotten. */
    @RolesAllowed(SYSTEM)
    public void endLeft() {
        var now = clock.now();
        for (var id : rows.left(now.minus(LiveBroadcast.PATIENCE), now.minus(LONGEST), AT_ONCE)) {
            rows.lock(id)
                    .filter(LiveBroadcast::isOpen)
                    .ifPresent(left -> close(left, left.isLeft(now) ? BroadcastEnd.SILENT : BroadcastEnd.LONG));
        }
    }

    private void close(LiveBroadcast broadcast, BroadcastEnd because) {
        broadcast.end(because, clock.now());
        audit.record(
                "interaction.live.ended", "LiveBroadcast", broadcast.publicId(), Map.of("because", because.name()));
    }

    @RolesAllowed(SYSTEM)
    public List<String> open(Collection<String> publicIds) {
        return publicIds.isEmpty() ? List.of() : rows.open(publicIds);
    }

    @RolesAllowed(SYSTEM)
    public List<String> needed(Collection<String> publicIds) {
        return publicIds.isEmpty()
                ? List.of()
                : rows.needed(publicIds, clock.now().minus(KEPT));
    }

    /** A broadcast of the own institution; another's is not found. */
    private LiveBroadcast locked(String publicId) {
        var found = rows.lock(publicId).orElseThrow(() -> new NotFound(LiveBroadcast.class, publicId));
        try {
            classes.own(found.classId());
        } catch (NotFound foreign) {
            throw new NotFound(LiveBroadcast.class, publicId);
        }
        return found;
    }

    static Conflict over() {
        return new Conflict(Refusal.of("interaction.live.over"));
    }
}
