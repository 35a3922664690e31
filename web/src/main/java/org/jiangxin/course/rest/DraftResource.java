package org.jiangxin.course.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiangxin.course.entity.CompletionRule;
import org.jiangxin.course.entity.LessonWriting;
import org.jiangxin.course.service.AuthoringViews.LessonSaving;
import org.jiangxin.course.service.LessonWritingService;
import org.jiangxin.course.service.OutlineService;
import org.jiangxin.shared.web.Texts;
import org.jiangxin.shared.web.UserLanguage;

/** Drafts of courses as the page of their author changes them while it is open (R-322b). */
@Path("/drafts")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "drafts", description = "Writing courses")
public class DraftResource {
    private static final int HUNDRED = 100;

    @Inject
    LessonWritingService lessons;

    @Inject
    OutlineService outline;

    @Context
    HttpServletRequest request;

    /**
     * What is in the form.
     *
     * @param revision the revision the page has seen
     * @param checkQuestions check questions of a video or sound as JSON: {"questions":[{"at","stem","options":[{"text","correct"}]}]}
     */
    public record LessonForm(
            long revision,
            String title,
            String summary,
            boolean practice,
            boolean required,
            int coveragePercent,
            int minimumSeconds,
            String challengeWords,
            String checkQuestions,
            String source,
            List<Long> pointIds) {}

    /** A saved lesson. @param missing what is still missing, in the author's language */
    public record Saved(long revision, Instant changedAt, List<String> missing) {}

    /** A text in Markdown. */
    public record Source(String source) {}

    /** The same as a learner sees it. */
    public record Preview(String html) {}

    /** Where a lesson goes. @param position from 1 within the chapter */
    public record Move(String lessonId, String chapterId, int position) {}

    @PUT
    @Path("/lessons/{id}")
    @Operation(
            summary = "Save a lesson, half-written too",
            description =
                    "409 course.draft.lesson_changed_meanwhile when the revision is not the newest: nothing is changed")
    public Saved save(@PathParam("id") String id, LessonForm form) {
        if (form == null
                || form.coveragePercent() < 1
                || form.coveragePercent() > HUNDRED
                || form.minimumSeconds() < 0) {
            throw new BadRequestException();
        }
        var writing = new LessonWriting(
                form.title() == null ? "" : form.title(),
                form.summary(),
                form.practice(),
                new CompletionRule(form.required(), form.coveragePercent(), form.minimumSeconds()),
                form.challengeWords(),
                form.checkQuestions(),
                form.source());
        var saved = lessons.save(
                id, form.revision(), new LessonSaving(writing, form.pointIds() == null ? List.of() : form.pointIds()));
        return new Saved(saved.revision(), saved.changedAt(), Texts.of(UserLanguage.of(request), saved.missing()));
    }

    @POST
    @Path("/lessons/{id}/preview")
    @Operation(summary = "Show a text as a learner will see it; nothing is stored")
    public Preview preview(@PathParam("id") String id, Source source) {
        return new Preview(lessons.preview(id, source == null ? "" : source.source()));
    }

    @POST
    @Path("/moves")
    @Operation(summary = "Move a lesson to a place of a chapter")
    public Response move(Move move) {
        if (move == null || move.lessonId() == null || move.chapterId() == null) {
            throw new BadRequestException();
        }
        outline.moveLesson(move.lessonId(), move.chapterId(), move.position());
        return Response.noContent().build();
    }
}
