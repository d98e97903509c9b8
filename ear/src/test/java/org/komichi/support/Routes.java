package org.komichi.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The addresses of the application, as its own list has them. */
public final class Routes {
    private static final List<String> ALL = read();

    private Routes() {}

    /** Every address of {@code routes.txt}, with its {parts}. */
    public static List<String> all() {
        return ALL;
    }

    /** The line of the list to which a path belongs. */
    public static Optional<String> of(String path) {
        return ALL.stream()
                .filter(route -> Pattern.matches(route.replaceAll("\\{\\w+}", "[^/]+"), path))
                .findFirst();
    }

    private static List<String> read() {
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
