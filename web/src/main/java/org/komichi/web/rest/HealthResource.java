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
    /** How a server is on the whole. */
    public enum Whole {
        UP,
        /** One of several servers, about to stop. */
        LEAVING,
        DOWN
    }

    /**
     * How this server is.
     *
     * @param checks what was looked at
     */
    public record Health(Whole status, List<HealthCheck> checks) {}

    /** One thing that was looked at. */
    public record HealthCheck(String name, Condition status) {}

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
                .map(health -> new HealthCheck(health.name(), health.condition()))
                .toList();
        boolean down = checks.stream().anyMatch(check -> check.status() == Condition.DOWN);
        boolean leaving = Files.exists(settings.data().resolve("leaving"));
        return Response.status(down || leaving ? 503 : 200)
                .header(ThisServer.HEADER, server.name())
                .entity(new Health(down ? Whole.DOWN : leaving ? Whole.LEAVING : Whole.UP, checks))
                .build();
    }
}
