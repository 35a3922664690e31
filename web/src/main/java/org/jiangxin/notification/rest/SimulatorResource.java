package org.jiangxin.notification.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiangxin.notification.entity.SimulatedChannel;
import org.jiangxin.notification.service.SimulatedMessageView;
import org.jiangxin.notification.service.SimulatorService;

/** The telephone and the mailbox of the demo mode for a program that registers; not found in any other mode. */
@Path("/simulator")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Demo mode")
public class SimulatorResource {
    @Inject
    SimulatorService simulator;

    @GET
    @Path("/sms")
    @Operation(
            summary = "Text messages the simulator took, newest first; `mobile` narrows to one number. Demo mode only.")
    public List<SimulatedMessageView> sms(@QueryParam("mobile") String mobile) {
        return simulator.newest(SimulatedChannel.SMS, mobile);
    }

    @GET
    @Path("/mail")
    @Operation(summary = "E-mail the sink took, newest first; `address` narrows to one address. Demo mode only.")
    public List<SimulatedMessageView> mail(@QueryParam("address") String address) {
        return simulator.newest(SimulatedChannel.EMAIL, address);
    }
}
