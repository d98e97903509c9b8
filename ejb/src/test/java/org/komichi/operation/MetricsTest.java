package org.komichi.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private static final Pattern EXPRESSION = Pattern.compile("\"expr\": \"([^\"]+)\"");
    private static final Pattern METRIC = Pattern.compile("\\b(komichi|http|jvm)_[a-z_]+");

    /** What Prometheus appends: unit, kind and part of a histogram. */
    private static final Pattern APPENDED = Pattern.compile("(_seconds)?(_bucket|_count|_total)|_bytes$");

    private static final Set<String> LABELS =
            Set.of("http_response_status_code", "http_route", "komichi_action", "komichi_job");

    @Test
    void the_dashboard_for_grafana_shows_all_that_is_measured_and_nothing_else() throws Exception {
        assertThat(shown()).isEqualTo(measured());
    }

    private static Set<String> shown() throws IOException {
        return EXPRESSION
                .matcher(Files.readString(Path.of("../docker/grafana-komichi.json")))
                .results()
                .flatMap(found -> METRIC.matcher(found.group(1)).results())
                .map(MatchResult::group)
                .filter(name -> !LABELS.contains(name))
                .map(name -> APPENDED.matcher(name).replaceAll(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> measured() throws IllegalAccessException {
        Set<String> names = new TreeSet<>();
        for (Field each : Metrics.class.getDeclaredFields()) {
            names.add(each.get(null).toString().replace('.', '_'));
        }
        return names;
    }
}
