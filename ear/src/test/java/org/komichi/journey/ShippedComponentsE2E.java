package org.komichi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of components names all that is shipped, each with a licence that we may use and a version that stays what it is. */
class ShippedComponentsE2E {
    private static final Path HOUSE = Path.of("..");
    private static final Path LIST = HOUSE.resolve("target/bom.json");
    private static final Path REPORT = HOUSE.resolve("target/dependencies.md");

    /** A component of the list. */
    private record Component(String group, String name, String version, Set<String> licences) {
        boolean ours() {
            return group.equals("org.komichi");
        }
    }

    private static List<Component> components;

    @BeforeAll
    static void read() {
        // Without a network Maven leaves the list out.
        assumeTrue(Files.exists(LIST), "no list of components: Maven is offline");
        components = new JsonMapper()
                .readTree(LIST.toFile())
                .get("components")
                .valueStream()
                .map(ShippedComponentsE2E::component)
                .filter(component -> !component.ours())
                .toList();
    }

    @Test
    void every_component_stands_under_a_licence_that_we_may_use() throws IOException {
        Set<String> allowed = Files.readAllLines(HOUSE.resolve("docs/licences.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toSet());
        assertThat(components.stream().filter(one -> one.licences().stream().noneMatch(allowed::contains)))
                .isEmpty();
        assertThat(allowed)
                .as("licences of nothing")
                .allMatch(one -> components.stream()
                        .anyMatch(component -> component.licences().contains(one)));
    }

    @Test
    void no_component_has_a_version_that_may_change_or_two_of_them() {
        assertThat(components)
                .hasSizeGreaterThan(50)
                .noneMatch(one ->
                        one.version().contains("SNAPSHOT") || one.version().matches(".*[\\[(,].*|LATEST|RELEASE"));
        TreeMap<String, Set<String>> versions = new TreeMap<>();
        components.forEach(one -> versions.computeIfAbsent(one.group() + ":" + one.name(), any -> new TreeSet<>())
                .add(one.version()));
        assertThat(versions).allSatisfy((name, all) -> assertThat(all).as(name).hasSize(1));
    }

    @Test
    void everything_that_is_shipped_is_in_the_list_and_once() throws IOException {
        List<String> shared = jars(HOUSE.resolve("ear/target/komichi.ear"), "lib/");
        List<String> pages = new java.util.ArrayList<>();
        try (ZipInputStream ear = new ZipInputStream(Files.newInputStream(HOUSE.resolve("ear/target/komichi.ear")))) {
            for (ZipEntry entry = ear.getNextEntry(); entry != null; entry = ear.getNextEntry()) {
                if (entry.getName().equals("komichi-web.war")) {
                    pages.addAll(jars(ear, "WEB-INF/lib/"));
                }
            }
        }
        List<String> server = files(HOUSE.resolve("ear/target/extra/modules"));
        Set<String> listed = components.stream().map(Component::name).collect(Collectors.toSet());
        assertThat(Stream.of(shared, pages, server).flatMap(List::stream).filter(jar -> !jar.startsWith("komichi-")))
                .hasSizeGreaterThan(50)
                .doesNotHaveDuplicates()
                .allMatch(listed::contains);
    }

    @Test
    void the_report_is_there_to_be_read() throws IOException {
        String rows = components.stream()
                .map(one -> "| %s:%s | %s | %s |"
                        .formatted(one.group(), one.name(), one.version(), String.join(", ", one.licences())))
                .sorted()
                .collect(Collectors.joining(System.lineSeparator()));
        Files.writeString(
                REPORT,
                String.join(
                        System.lineSeparator(),
                        "# What is shipped besides our own code",
                        "",
                        "| Component | Version | Licence |",
                        "|---|---|---|",
                        rows,
                        ""));
        assertThat(REPORT).content().contains("org.primefaces:primefaces", "com.h2database:h2");
    }

    private static Component component(JsonNode one) {
        Set<String> licences = one.path("licenses")
                .valueStream()
                .map(entry -> entry.path("license"))
                .map(licence -> licence.path("id").asString(licence.path("name").asString("")))
                .collect(Collectors.toCollection(TreeSet::new));
        return new Component(
                one.path("group").asString(""),
                one.path("name").asString(),
                one.path("version").asString(),
                licences);
    }

    private static List<String> jars(Path archive, String folder) throws IOException {
        try (InputStream file = Files.newInputStream(archive)) {
            return jars(file, folder);
        }
    }

    private static List<String> jars(InputStream archive, String folder) throws IOException {
        List<String> found = new java.util.ArrayList<>();
        ZipInputStream zip = new ZipInputStream(archive);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().startsWith(folder) && entry.getName().endsWith(".jar")) {
                found.add(artifact(entry.getName().substring(folder.length())));
            }
        }
        return found;
    }

    private static List<String> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .map(ShippedComponentsE2E::artifact)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // primefaces-15.0.13-jakarta.jar and primefaces.jar are the same thing.
    private static String artifact(String jar) {
        return jar.replaceAll("(-\\d[\\w.]*(-[a-z]+)?)?\\.jar$", "");
    }
}
