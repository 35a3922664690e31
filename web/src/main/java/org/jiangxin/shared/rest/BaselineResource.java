package org.jiangxin.shared.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jiangxin.shared.baseline.service.BaselineService;
import org.jiangxin.shared.error.NotFound;
import org.jiangxin.shared.setting.Setting;
import org.jiangxin.shared.setting.Settings;

/** What a benchmark compares with: a constant, and one bare write. Not found unless {@code JIANGXIN_BASELINE=true}. */
@Path("/baseline")
@Produces(MediaType.TEXT_PLAIN)
public class BaselineResource {
    @Inject
    Settings settings;

    @Inject
    BaselineService service;

    @GET
    @Path("/trivial")
    @Operation(hidden = true)
    public String trivial() {
        allow();
        return "ok";
    }

    @POST
    @Path("/write/{row}")
    @Operation(hidden = true)
    public String write(@PathParam("row") long row) {
        allow();
        service.write(row);
        return "ok";
    }

    private void allow() {
        if (!settings.isOn(Setting.BASELINE)) {
            throw new NotFound(BaselineResource.class, "");
        }
    }
}
