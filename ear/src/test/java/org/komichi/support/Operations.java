package org.komichi.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Everything that can be asked of Komichi, as the code has it: routes, servlets, and the API, whose description a test holds to its code. */
public final class Operations {
    private static final Path WEB = Path.of("../web/src/main");
    private static final Pattern SERVLET = Pattern.compile("@WebServlet\\(\\{?([^)}]+)}?\\)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    private Operations() {}

    /** Method and address, such as {@code GET /my}. */
    public static Set<String> all() {
        Set<String> found = new TreeSet<>();
        Routes.all().forEach(route -> found.add("GET " + route));
        files(WEB.resolve("java"))
                .map(Operations::text)
                .flatMap(Operations::servlet)
                .forEach(found::add);
        new YAMLMapper()
                .readTree(text(WEB.resolve("resources/openapi.yaml")))
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> found.add(method.toUpperCase(Locale.ROOT) + " /api" + path.getKey())));
        return found;
    }

    /** What lies in the web archive and must not be had by its name. */
    public static List<String> hiddenFiles() {
        Path root = WEB.resolve("webapp");
        return files(root)
                .map(file -> "/" + root.relativize(file))
                .filter(file -> file.endsWith(".xhtml") || file.startsWith("/WEB-INF/"))
                .toList();
    }

    private static Stream<String> servlet(String source) {
        Matcher declared = SERVLET.matcher(source);
        if (!declared.find()) {
            return Stream.empty();
        }
        // One that says nothing of its own reads, as the class that it extends does.
        List<String> own = Stream.of("Get", "Post", "Put", "Delete")
                .filter(method -> source.contains("void do" + method + "("))
                .toList();
        List<String> methods = own.isEmpty() ? List.of("Get") : own;
        return QUOTED.matcher(declared.group(1))
                .results()
                .flatMap(address ->
                        methods.stream().map(method -> method.toUpperCase(Locale.ROOT) + " " + address.group(1)));
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
