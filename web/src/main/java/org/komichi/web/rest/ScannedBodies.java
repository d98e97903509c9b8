package org.komichi.web.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.komichi.upload.UploadCheck;

/**
 * What a program sends that is not plain JSON is a file (lists of people and cases, tables of answers): it passes the check before anybody
 * reads it, and before a key for doing it once is claimed. It lies on the disk meanwhile, for it may be large.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 1)
public class ScannedBodies implements ContainerRequestFilter {
    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    UploadCheck uploads;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (!uploads.on() || LOOKING.contains(request.getMethod()) || json(request.getMediaType())) {
            return;
        }
        Path copy = Files.createTempFile("komichi", ".upload");
        try {
            if (Files.copy(request.getEntityStream(), copy, StandardCopyOption.REPLACE_EXISTING) > 0) {
                try (InputStream file = Files.newInputStream(copy)) {
                    uploads.check(file);
                }
            }
            // Gone from the folder at once; its bytes are there until the stream is closed, or the server ends.
            request.setEntityStream(
                    new BufferedInputStream(Files.newInputStream(copy, StandardOpenOption.DELETE_ON_CLOSE)));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    // To the letter: a type with a star is compatible with everything.
    private static boolean json(MediaType type) {
        return type != null
                && type.getType().equalsIgnoreCase("application")
                && type.getSubtype().equalsIgnoreCase("json");
    }
}
