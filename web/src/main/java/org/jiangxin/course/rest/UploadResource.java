package org.jiangxin.course.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiangxin.course.entity.UploadClaim;
import org.jiangxin.course.entity.UploadPurpose;
import org.jiangxin.course.service.UploadService;
import org.jiangxin.course.service.UploadView;

/** Large files in parts (R-322c): begin, send parts from where the server is, finish. Goes on after a reload or a restart. */
@Path("/uploads")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "uploads", description = "Resumable upload of material")
public class UploadResource {
    private static final String HASH = "[0-9a-f]{64}";

    @Inject
    UploadService uploads;

    /** What is going to be sent. @param sha256 lower-case hexadecimal, or null when unknown */
    public record Begin(String lessonId, UploadPurpose purpose, String name, long bytes, String sha256) {}

    /** What became of it. @param picture the name a picture has in the text, empty for everything else */
    public record Finished(String picture) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Begin an upload",
            description = "422 course.upload.size, course.upload.quota, course.draft.locked")
    public UploadView begin(Begin begin) {
        if (begin == null
                || begin.lessonId() == null
                || begin.purpose() == null
                || begin.name() == null
                || begin.name().isBlank()
                || begin.sha256() != null && !begin.sha256().matches(HASH)) {
            throw new BadRequestException();
        }
        return uploads.begin(
                new UploadClaim(begin.lessonId(), begin.purpose(), begin.name(), begin.bytes(), begin.sha256()));
    }

    @GET
    @Operation(summary = "Own uploads of a lesson that can be gone on with, newest first")
    public List<UploadView> open(@QueryParam("lesson") String lessonId) {
        if (lessonId == null) {
            throw new BadRequestException();
        }
        return uploads.openFor(lessonId);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "How far an upload is")
    public UploadView upload(@PathParam("id") String id) {
        return uploads.upload(id);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            summary = "Send the part that begins at Upload-Offset, at most 8 MB",
            description =
                    "409 course.upload.offset when the server is somewhere else: ask how far it is and go on there")
    public UploadView part(@PathParam("id") String id, @HeaderParam("Upload-Offset") Long offset, InputStream body)
            throws IOException {
        if (offset == null || offset < 0) {
            throw new BadRequestException();
        }
        return uploads.append(id, offset, body.readNBytes(UploadService.MOST_PART_BYTES + 1));
    }

    @POST
    @Path("/{id}/finish")
    @Operation(
            summary =
                    "Check the whole file and make it the material of its lesson, its captions, or a picture of its text",
            description =
                    "422 course.upload.hash, course.upload.type, course.upload.unplayable, course.upload.captions_…, course.upload.picture_…, identity.photo.…: the file is dropped")
    public Finished finish(@PathParam("id") String id) {
        return new Finished(uploads.finish(id));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Give an upload up")
    public Response cancel(@PathParam("id") String id) {
        uploads.cancel(id);
        return Response.noContent().build();
    }
}
