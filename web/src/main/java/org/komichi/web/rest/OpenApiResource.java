package org.komichi.web.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What this API can do, for programs and their writers: {@code openapi.yaml}, which a test holds to the code. */
@Path("/openapi.json")
@RequestScoped
public class OpenApiResource {
    private static final class Held {
        static final JsonNode DESCRIPTION = description();
    }

    /** The description. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public JsonNode openApi() {
        return Held.DESCRIPTION;
    }

    static JsonNode description() {
        try (InputStream yaml = OpenApiResource.class.getResourceAsStream("/openapi.yaml")) {
            return new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
