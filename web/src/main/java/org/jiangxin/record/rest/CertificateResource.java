package org.jiangxin.record.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiangxin.record.service.CertificateCard;
import org.jiangxin.record.service.CertificateService;

/** The signed-in learner's certificates (R-331f). */
@Path("/certificates")
@RequestScoped
@Tag(name = "records")
public class CertificateResource {
    @Inject
    CertificateService certificates;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "My certificates, newest first")
    public List<CertificateCard> mine() {
        return certificates.mine();
    }

    @GET
    @Path("/{id}/pdf")
    @Produces({"application/pdf", "application/problem+json"})
    @Operation(
            summary = "One of my certificates as PDF",
            description = "The same bytes at every download; the signed payload is an attachment of the PDF. "
                    + "404 for a certificate of somebody else.")
    public Response pdf(@PathParam("id") String publicId) {
        return Downloads.of(certificates.pdf(publicId));
    }
}
