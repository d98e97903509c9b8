package org.komichi.web.rest;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Whether this server can serve: 200 when it can, 503 when not. */
@Path("/health")
@RequestScoped
public class HealthResource {
    @Resource(lookup = "java:jboss/datasources/KomichiDS")
    DataSource dataSource;

    /** Asks the database for a sign of life, for at most two seconds. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response health() {
        boolean database = databaseAnswers();
        String status = database ? "UP" : "DOWN";
        return Response.status(database ? 200 : 503)
                .entity(Map.of("status", status, "checks", List.of(Map.of("name", "database", "status", status))))
                .build();
    }

    private boolean databaseAnswers() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException down) {
            return false;
        }
    }
}
