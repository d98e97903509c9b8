package org.komichi.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The addresses of the application, as its own list has them. */
public final class Routes {
    private Routes() {}

    /** Every address of {@code routes.txt}, with its {parts}. */
    public static List<String> all() {
        try {
            return Files.readAllLines(Path.of("../web/src/main/webapp/WEB-INF/routes.txt")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split("\\s+")[0])
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
