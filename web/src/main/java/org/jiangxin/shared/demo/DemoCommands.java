package org.jiangxin.shared.demo;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jiangxin.shared.rest.OperatorCommand;
import org.jiangxin.shared.rest.SystemRunner;
import org.jiangxin.shared.setting.Settings;

/** Operator commands of the demo mode: {@code load-demo}, {@code demo-accounts}, {@code add-demo-learner}. Refused elsewhere. */
@Path("/ops")
@OperatorCommand
@Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
public class DemoCommands {
    private static final int REFUSED = 422;

    @Inject
    SystemRunner system;

    @Inject
    DemoLoader loader;

    @Inject
    DemoOperators operators;

    @Inject
    Settings settings;

    @POST
    @Path("/load-demo")
    @Operation(hidden = true, summary = "Loads the demo data (演示数据); loading again changes nothing.")
    public Response load() {
        return inDemoMode(() -> system.call(loader::load));
    }

    @POST
    @Path("/demo-accounts")
    @Operation(hidden = true, summary = "Prints the accounts to click with.")
    public Response accounts() {
        return inDemoMode(loader::accounts);
    }

    @POST
    @Path("/load-demo-institutions")
    @Operation(
            hidden = true,
            summary = "Loads only the demo's regions, regulators, institutions and operators; for tests.")
    public Response institutions() {
        return inDemoMode(() -> system.call(loader::institutions));
    }

    /** One more verified learner, in a class if a code is given; prints the mobile number. For tests and benchmarks. */
    @POST
    @Path("/add-demo-learner")
    @Operation(
            hidden = true,
            summary = "Makes verified learners for tests and benchmarks; prints their mobile numbers.")
    public Response add(
            @FormParam("number") int number,
            @FormParam("class") @DefaultValue("") String classCode,
            @FormParam("count") @DefaultValue("1") int count,
            @FormParam("verified") @DefaultValue("true") boolean verified) {
        return inDemoMode(() -> system.call(() -> loader.add(number, count, classCode, verified)));
    }

    @POST
    @Path("/add-demo-operators")
    @Operation(hidden = true, summary = "Makes the operator's demo accounts: operations and the three administrators.")
    public Response addOperators() {
        return inDemoMode(() -> system.call(() -> {
            operators.provision();
            return operators.accounts();
        }));
    }

    private Response inDemoMode(java.util.function.Supplier<String> work) {
        return settings.isDemo()
                ? Response.ok(work.get()).build()
                : Response.status(REFUSED)
                        .entity("Only in demo mode (JIANGXIN_DEMO=true).\n")
                        .build();
    }
}
