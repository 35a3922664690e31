package org.jiangxin.shared.rest;

import jakarta.annotation.Resource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Is the platform up, and can it reach its database? For load balancers and start scripts; says nothing else. */
@Path("/health")
@Produces(MediaType.TEXT_PLAIN)
public class HealthResource {
    private static final int SECONDS = 2;

    @Resource(lookup = "java:jboss/datasources/JiangxinDS")
    DataSource database;

    @GET
    @Path("/live")
    public String live() {
        return "live";
    }

    @GET
    @Path("/ready")
    public Response ready() {
        try (var connection = database.getConnection()) {
            return connection.isValid(SECONDS)
                    ? Response.ok("ready").build()
                    : Response.status(503).entity("database").build();
        } catch (SQLException e) {
            return Response.status(503).entity("database").build();
        }
    }
}
