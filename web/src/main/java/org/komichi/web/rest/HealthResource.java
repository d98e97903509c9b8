package org.komichi.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import org.komichi.shared.HealthSource;
import org.komichi.shared.HealthSource.Condition;
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
     * @param status {@code UP}; {@code PREPARING} for what comes a while after the start; {@code OFF}; {@code TROUBLE} for what somebody
     *     should look at while the rest goes on; {@code DOWN} when this server cannot serve
     */
    public record HealthCheck(String name, String status) {}

    @Inject
    ThisServer server;

    @Inject
    @Any
    Instance<HealthSource> sources;

    @Inject
    Settings settings;

    /**
     * Asks every part of the server; each takes a few seconds at most. Whoever is about to stop (komichi.sh lays down a file) says so
     * while it still serves, so that a proxy sends nobody any more.
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response health() {
        List<HealthCheck> checks = sources.stream()
                .map(HealthSource::health)
                .sorted(Comparator.comparing(HealthSource.Health::name))
                .map(health -> new HealthCheck(health.name(), health.condition().name()))
                .toList();
        boolean down = checks.stream().anyMatch(check -> check.status().equals(Condition.DOWN.name()));
        boolean leaving = Files.exists(settings.data().resolve("leaving"));
        return Response.status(down || leaving ? 503 : 200)
                .header(ThisServer.HEADER, server.name())
                .entity(new Health(down ? "DOWN" : leaving ? "LEAVING" : "UP", checks))
                .build();
    }
}
