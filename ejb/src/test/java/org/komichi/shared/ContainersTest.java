package org.komichi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The files for containers, as far as they can be checked without any: what an installation must not get wrong. */
class ContainersTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path DOCKER = ROOT.resolve("docker");
    private static final Set<String> OURS = Set.of("komichi", "komichi-backup");

    private final Map<String, Map<String, Object>> one = services("compose.yaml");
    private final Map<String, Map<String, Object>> two = services("compose.two.yaml");

    @Test
    void our_images_run_without_rights_on_a_file_system_that_they_cannot_write_to() {
        List<Map<String, Object>> ours = one.values().stream()
                .filter(service -> service.containsKey("build"))
                .toList();
        assertThat(ours).hasSize(2).allSatisfy(service -> {
            assertThat(service).containsEntry("read_only", true).containsEntry("cap_drop", List.of("ALL"));
            assertThat(service).containsEntry("security_opt", List.of("no-new-privileges:true"));
            assertThat(service).doesNotContainKeys("privileged", "user", "network_mode", "pid");
        });
        for (String stage : stages().subList(1, stages().size())) {
            assertThat(stage).containsSubsequence("USER 10001:10001", "ENTRYPOINT");
            assertThat(stage.substring(stage.indexOf("USER 10001"))).doesNotContain("RUN ", "USER root", "USER 0");
        }
    }

    @Test
    void every_server_is_asked_how_it_is() {
        assertThat(stages().getLast()).contains("HEALTHCHECK").contains("/api/health");
        assertThat(one.get("db")).containsKey("healthcheck");
        assertThat(one.get("proxy").toString()).contains("service_healthy");
        assertThat(text(DOCKER.resolve("Caddyfile.two"))).contains("app:8080 app2:8080", "health_uri /api/health");
    }

    /** Else a new container is another server to those who look after it, and the one before is missed. */
    @Test
    void every_server_keeps_its_name() {
        assertThat(one.get("app")).containsEntry("hostname", "app");
        assertThat(two.get("app2")).containsEntry("hostname", "app2");
    }

    @Test
    void only_the_proxy_can_be_reached_from_outside() {
        Stream.of(one, two)
                .flatMap(all -> all.entrySet().stream())
                .filter(service -> !service.getKey().equals("proxy"))
                .forEach(service ->
                        assertThat(service.getValue()).as(service.getKey()).doesNotContainKey("ports"));
        Map<?, ?> between = (Map<?, ?>) ((Map<?, ?>) file("compose.two.yaml").get("networks")).get("between");
        assertThat(between.get("internal")).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Caddyfile", "Caddyfile.two"})
    void people_are_led_to_https_and_programs_refused(String name) {
        assertThat(text(DOCKER.resolve(name)))
                .containsSubsequence("http://{$KOMICHI_HOST}", "handle /api/*", "403", "handle {", "redir https://");
    }

    @Test
    void there_is_no_default_secret_and_no_image_that_changes_unasked() {
        Stream.of(one, two).flatMap(all -> all.values().stream()).forEach(service -> {
            environment(service).forEach((name, value) -> {
                if (name.matches(".*(PASSWORD|_KEY)")) {
                    assertThat(value).as(name).matches("\\$\\{[A-Z_]+(:-|:\\?[^}]*)?}");
                }
            });
            Object image = service.get("image");
            if (image != null && !OURS.contains(image)) {
                assertThat((String) image).contains(":").doesNotEndWith(":latest");
            }
        });
        assertThat(text(DOCKER.resolve("Dockerfile")))
                .doesNotContain(":latest")
                .doesNotContainPattern("(PASSWORD|_KEY)=");
        exampleLines()
                .filter(line -> line.matches(".*(PASSWORD|_KEY)=.*"))
                .forEach(line -> assertThat(line).endsWith("="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "compose.two.yaml", "Caddyfile", "Caddyfile.two"})
    void every_variable_is_told_in_the_example(String name) {
        Set<String> asked = new TreeSet<>();
        Matcher variable = Pattern.compile("\\$?\\{\\$?(KOMICHI_[A-Z_0-9]+)").matcher(text(DOCKER.resolve(name)));
        while (variable.find()) {
            asked.add(variable.group(1));
        }
        assertThat(asked).isNotEmpty();
        assertThat(exampleLines()
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .toList())
                .containsAll(asked);
    }

    @Test
    void every_setting_that_a_server_gets_is_one_that_it_reads() throws IOException {
        String read;
        try (Stream<Path> sources = Stream.of("docker/server", "ejb/src/main/java", "web/src/main")
                .map(ROOT::resolve)
                .flatMap(ContainersTest::all)) {
            read = sources.map(ContainersTest::text).collect(Collectors.joining("\n"));
        }
        Set<String> given = new TreeSet<>(environment(one.get("app")).keySet());
        given.addAll(environment(two.get("app")).keySet());
        assertThat(given)
                .hasSizeGreaterThan(12)
                .allSatisfy(name -> assertThat(read)
                        .containsAnyOf(
                                name, name.toLowerCase(java.util.Locale.ROOT).replace('_', '.')));
    }

    @Test
    void the_second_server_differs_from_the_first_by_its_name_and_its_own_folder_only() {
        Map<String, String> first = environment(two.get("app"));
        Map<String, String> second = environment(two.get("app2"));
        assertThat(two.get("app2").get("extends")).isEqualTo(Map.of("file", "compose.yaml", "service", "app"));
        assertThat(second.keySet()).isEqualTo(first.keySet());
        assertThat(first.keySet().stream()
                        .filter(name -> !first.get(name).equals(second.get(name)))
                        .toList())
                .containsExactlyInAnyOrder("KOMICHI_CLUSTER_NODE", "KOMICHI_CLUSTER_ADDRESS");
        assertThat(first).containsEntry("KOMICHI_CLUSTER", "true");
        assertThat(two.get("app2")).containsEntry("volumes", List.of("data2:/data"));
        for (String server : List.of("app", "app2")) {
            assertThat(two.get(server).get("networks").toString())
                    .contains("aliases=[" + environment(two.get(server)).get("KOMICHI_CLUSTER_ADDRESS") + "]");
        }
    }

    @Test
    void every_file_that_is_handed_in_is_there() {
        List<String> files = new ArrayList<>();
        Stream.of(one, two).flatMap(all -> all.values().stream()).forEach(service -> {
            if (service.get("volumes") instanceof List<?> volumes) {
                volumes.stream()
                        .map(String.class::cast)
                        .filter(volume -> volume.startsWith("./"))
                        .forEach(volume -> files.add(volume.substring(2, volume.indexOf(':'))));
            }
        });
        assertThat(files)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(DOCKER.resolve(file)).isRegularFile());
    }

    private static List<String> stages() {
        return List.of(text(DOCKER.resolve("Dockerfile")).split("(?m)^(?=FROM )")).stream()
                .filter(stage -> stage.startsWith("FROM "))
                .toList();
    }

    private static Stream<String> exampleLines() {
        return text(DOCKER.resolve("example.env")).lines().filter(line -> !line.startsWith("#") && line.contains("="));
    }

    private static Map<String, String> environment(Map<String, Object> service) {
        Map<String, String> environment = new LinkedHashMap<>();
        if (service.get("environment") instanceof Map<?, ?> given) {
            merged(given).forEach((name, value) -> environment.put(name, String.valueOf(value)));
        }
        return environment;
    }

    private static Map<String, Map<String, Object>> services(String file) {
        Map<String, Map<String, Object>> services = new LinkedHashMap<>();
        ((Map<?, ?>) file(file).get("services"))
                .forEach((name, service) -> services.put((String) name, merged((Map<?, ?>) service)));
        return services;
    }

    private static Map<?, ?> file(String name) {
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text(DOCKER.resolve(name)));
    }

    // Compose merges "<<" into the map that has it; this YAML reader leaves it as it stands.
    private static Map<String, Object> merged(Map<?, ?> map) {
        Map<String, Object> whole = new LinkedHashMap<>();
        if (map.get("<<") instanceof Map<?, ?> shared) {
            whole.putAll(merged(shared));
        }
        map.forEach((name, value) -> {
            if (!name.equals("<<")) {
                whole.put((String) name, value);
            }
        });
        return whole;
    }

    private static Stream<Path> all(Path folder) {
        try {
            return Files.walk(folder).filter(file -> file.toString().matches(".*\\.(java|sh|cli|yml|xml)"));
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
