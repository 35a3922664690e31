package org.jiangxin.record.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiangxin.record.service.PublicVerificationService;
import org.jiangxin.record.service.Verdict;
import org.jiangxin.shared.signature.JwsKey.PublicKey;

/** Public verification of certificates and archives; needs no sign-in (R-331f). */
@Path("/verification")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "verification")
public class VerificationResource {
    @Inject
    PublicVerificationService verification;

    @Context
    HttpServletRequest request;

    /** What is asked. */
    public record Question(
            @Schema(description = "serial of a certificate or number of an archive, as printed")
            String serial,

            @Schema(description = "full name of the person it was issued to")
            String holderName) {
        @Override
        public String toString() {
            return "Question";
        }
    }

    /** Public keys in the form of RFC 7517. */
    public record Keys(List<PublicKey> keys) {}

    @POST
    @Path("/serial")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Is there such a document of such a person?",
            description =
                    "outcome VALID with every printed field, or UNKNOWN: an unknown serial and a wrong name are one "
                            + "answer. 422 record.verification.too_many after 30 questions in ten minutes.")
    public Verdict bySerial(Question question) {
        return question == null
                ? verification.bySerial(null, null, request.getRemoteAddr())
                : verification.bySerial(question.serial(), question.holderName(), request.getRemoteAddr());
    }

    @POST
    @Path("/file")
    @Consumes({"application/pdf", "application/json", "application/octet-stream"})
    @Operation(
            summary = "Is this file one that was issued, unchanged?",
            description =
                    "The body is the file, 10 MB at most. outcome VALID, ALTERED (fields say which), NOT_ORIGINAL (no "
                            + "field differs but the bytes do) or UNKNOWN. The file is compared in memory and kept nowhere.")
    public Verdict byFile(InputStream file) {
        try {
            return verification.byFile(
                    file.readNBytes(PublicVerificationService.LARGEST_FILE + 1), request.getRemoteAddr());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Path("/keys")
    @Operation(summary = "Public keys with which anybody can check the signatures inside documents (RFC 7517)")
    public Keys keys() {
        return new Keys(verification.publicKeys());
    }
}
