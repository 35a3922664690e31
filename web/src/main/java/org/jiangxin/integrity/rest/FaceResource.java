package org.jiangxin.integrity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiangxin.integrity.service.FaceCaptureService;
import org.jiangxin.shared.error.Refusal;
import org.jiangxin.shared.error.Refused;
import org.jiangxin.shared.web.UserLanguage;

/**
 * The learner's own face (人脸录入, 人脸核验): steps one at a time, pictures once. Checks of study begin at {@code /api/playback}, those of
 * exams at {@code /api/attempts}; all pictures come here.
 */
@Path("/face")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Faces", description = "Voluntary; a code to the own phone is always as good")
public class FaceResource {
    private static final int LONGEST = 1_500_000;

    @Inject
    FaceCaptureService faces;

    @Context
    HttpServletRequest request;

    /**
     * The pictures of a step.
     *
     * @param pictures JPEG, base64
     * @param camera what the browser calls the camera, or null
     */
    public record Pictures(List<String> pictures, String camera) {}

    @GET
    @Operation(summary = "How things stand with the own face")
    public FaceViews.StandingView mine() {
        return FaceViews.standing(faces.mine(), locale());
    }

    @POST
    @Path("/captures")
    @Operation(
            summary = "Begin to take the own template",
            description = "422 integrity.face.consent_needed, engine_down, enough (often in the last hour)")
    public FaceViews.CaptureView begin() {
        return FaceViews.capture(faces.enrol(), locale());
    }

    @POST
    @Path("/captures/{captureId}/{slot}")
    @Operation(summary = "Send the pictures of a step; once", description = """
                    The answer has the next step, the same step again with advice, or the verdict. 409 integrity.face.slot_used, \
                    too_early. 422 integrity.face.picture: three different JPEG pictures of at most 400 KB. Pictures that were sent \
                    before, by anybody, end the capture.""")
    public FaceViews.CaptureView step(
            @PathParam("captureId") String captureId, @PathParam("slot") String slot, Pictures sent) {
        if (sent == null || sent.pictures() == null || sent.pictures().size() > FaceCaptureService.PICTURES) {
            throw new BadRequestException();
        }
        var jpegs = new ArrayList<byte[]>();
        for (var picture : sent.pictures()) {
            jpegs.add(decode(picture));
        }
        return FaceViews.capture(faces.submit(captureId, slot, jpegs, sent.camera()), locale());
    }

    private static byte[] decode(String base64) {
        if (base64 == null || base64.length() > LONGEST) {
            throw new BadRequestException();
        }
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new Refused(Refusal.of("integrity.face.picture", FaceCaptureService.PICTURES, 400));
        }
    }

    private Locale locale() {
        return UserLanguage.of(request);
    }
}
