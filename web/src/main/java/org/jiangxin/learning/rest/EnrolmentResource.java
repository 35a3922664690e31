package org.jiangxin.learning.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiangxin.course.service.CourseService;
import org.jiangxin.course.service.LessonFacts;
import org.jiangxin.learning.service.LedgerInterval;
import org.jiangxin.learning.service.LessonProgress;
import org.jiangxin.learning.service.ProgressService;
import org.jiangxin.shared.web.Texts;
import org.jiangxin.shared.web.UserLanguage;
import org.jiangxin.training.service.EnrolmentFacts;
import org.jiangxin.training.service.EnrolmentService;

/** The signed-in learner's enrolments, their lessons and their study records (R-332a). */
@Path("/enrolments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "enrolments")
public class EnrolmentResource {
    private static final int MOST_INTERVALS = 1000;

    @Inject
    EnrolmentService enrolments;

    @Inject
    CourseService courses;

    @Inject
    ProgressService progress;

    @Context
    HttpServletRequest request;

    /**
     * One enrolment.
     *
     * @param exams address of its exam
     */
    public record EnrolmentView(
            String id,
            String className,
            String courseTitle,
            String status,
            LocalDate startsOn,
            LocalDate endsOn,
            int hourMinutes,
            long requiredMillis,
            long creditedMillis,
            long pendingMillis,
            long uncountedMillis,
            boolean studyDone,
            List<LessonItem> lessons,
            String exams) {}

    /** One lesson of it. */
    public record LessonItem(
            String id,
            String number,
            String title,
            String form,
            boolean required,
            long durationMillis,
            int minimumSeconds,
            int pages,
            long creditedMillis,
            long pendingMillis,
            int coveragePercent,
            boolean complete) {}

    /** One stretch of study. */
    public record IntervalView(
            String id,
            String lessonId,
            Instant startedAt,
            Instant endedAt,
            long creditedMillis,
            long pendingMillis,
            long uncountedMillis,
            String reason,
            String reasonText,
            long fromMillis,
            long toMillis,
            String policyVersion,
            String deviceKind,
            String hash) {}

    @GET
    @Operation(summary = "My enrolments, newest first")
    public List<EnrolmentView> mine() {
        return enrolments.mine().stream().map(this::view).toList();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One of my enrolments")
    public EnrolmentView one(@PathParam("id") String id) {
        return view(enrolments.get(id));
    }

    @GET
    @Path("/{id}/intervals")
    @Operation(summary = "My study records in it, newest first, as the ledger holds them")
    public List<IntervalView> intervals(
            @PathParam("id") String id, @QueryParam("atMost") @DefaultValue("200") int most) {
        var enrolment = enrolments.get(id);
        var outline = courses.outline(enrolment.courseVersionId());
        var locale = UserLanguage.of(request);
        var atMost = Math.max(1, Math.min(MOST_INTERVALS, most));
        return progress.intervals(enrolment.enrolmentId(), atMost).stream()
                .map(found -> interval(
                        found,
                        outline.lesson(found.lessonId())
                                .map(LessonFacts::publicId)
                                .orElse(null),
                        locale))
                .toList();
    }

    private EnrolmentView view(EnrolmentFacts enrolment) {
        var outline = courses.outline(enrolment.courseVersionId()).atLeast(enrolment.coveragePercent());
        var study = progress.of(enrolment.enrolmentId());
        return new EnrolmentView(
                enrolment.publicId(),
                enrolment.className(),
                outline.title(),
                enrolment.status().name(),
                enrolment.startsOn(),
                enrolment.endsOn(),
                enrolment.hourMinutes(),
                enrolment.requiredMillis(),
                study.creditedMillis(),
                study.pendingMillis(),
                study.uncountedMillis(),
                study.done(),
                outline.lessons().stream()
                        .map(lesson ->
                                item(lesson, study.lesson(lesson.lessonId()).orElseThrow()))
                        .toList(),
                "/api/exams?enrolment=" + enrolment.publicId());
    }

    private static LessonItem item(LessonFacts lesson, LessonProgress study) {
        return new LessonItem(
                lesson.publicId(),
                lesson.number(),
                lesson.title(),
                lesson.form().name(),
                lesson.required(),
                lesson.durationMillis(),
                lesson.minimumSeconds(),
                lesson.pages(),
                study.creditedMillis(),
                study.pendingMillis(),
                study.coveragePercent(),
                study.complete());
    }

    private static IntervalView interval(LedgerInterval found, String lessonId, Locale locale) {
        return new IntervalView(
                found.publicId(),
                lessonId,
                found.startedAt(),
                found.endedAt(),
                found.creditedMillis(),
                found.pendingMillis(),
                found.uncountedMillis(),
                found.reason(),
                found.reason() == null
                        ? null
                        : Texts.get(
                                locale, "learning", "enum.UncountedReason." + found.reason(), found.reasonSeconds()),
                found.fromMillis(),
                found.toMillis(),
                found.policyVersion(),
                found.deviceKind(),
                found.hash());
    }
}
