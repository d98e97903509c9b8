package org.komichi.web.rest;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.komichi.search.LiveIndex;
import org.komichi.shared.Settings;
import org.komichi.web.frame.ThisServer;

/** Whether this server can serve: 200 when it can, 503 when not. */
@Path("/health")
@RequestScoped
public class HealthResource {
    /**
     * How this server is.
     *
     * @param status {@code UP}, {@code DOWN}, or {@code LEAVING} for one of several servers that is about to stop
     * @param checks what was looked at
     */
    public record Health(String status, List<HealthCheck> checks) {}

    /**
     * One thing that was looked at.
     *
     * @param status {@code UP}, {@code DOWN}, or {@code PREPARING} for what comes a while after the start
     */
    public record HealthCheck(String name, String status) {}

    @Inject
    ThisServer server;

    @Inject
    LiveIndex searchIndex;

    @Inject
    Settings settings;

    @Resource(lookup = "java:jboss/datasources/KomichiDS")
    DataSource dataSource;

    /**
     * Asks the database for a sign of life, for at most two seconds. Whoever is about to stop (komichi.sh lays down a file) says so
     * while it still serves, so that a proxy sends nobody any more.
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response health() {
        boolean database = databaseAnswers();
        String status = database ? "UP" : "DOWN";
        boolean leaving = Files.exists(settings.data().resolve("leaving"));
        // Everything but the search works without an index: it does not make a server sick.
        List<HealthCheck> checks = List.of(
                new HealthCheck("database", status),
                new HealthCheck("search", searchIndex.ready() ? "UP" : "PREPARING"));
        return Response.status(database && !leaving ? 200 : 503)
                .header(ThisServer.HEADER, server.name())
                .entity(new Health(database && leaving ? "LEAVING" : status, checks))
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
