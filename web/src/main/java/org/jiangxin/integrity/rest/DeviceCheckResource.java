package org.jiangxin.integrity.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiangxin.integrity.service.DeviceMeasures;

/** What the page of the device check measures by; never cached, like everything below {@code /api}. */
@Path("/device-check")
@Tag(name = "Device check")
public class DeviceCheckResource {
    @Inject
    DeviceMeasures measures;

    /** The server's time. */
    public record ServerClock(Instant serverTime) {}

    @GET
    @Path("clock")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The server's time, for the difference to the device's and for the way there and back")
    public ServerClock time() {
        return new ServerClock(measures.time());
    }

    @GET
    @Path("sample")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "256 KiB that cannot be compressed, for the speed of the network")
    public byte[] bytes() {
        return measures.sample();
    }
}
