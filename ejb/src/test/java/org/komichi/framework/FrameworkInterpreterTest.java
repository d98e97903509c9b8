package org.komichi.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.komichi.content.PackProblem;
import org.komichi.content.PackReader;

class FrameworkInterpreterTest {
    private static final Path OURS = Path.of("../content/src/main/resources/packs/framework");

    @TempDir
    Path folder;

    @Test
    void our_framework_is_taken() throws IOException {
        assertThat(problems(text -> text)).isEmpty();
    }

    @Test
    void prerequisites_that_run_in_a_circle_are_refused_and_the_circle_is_named() throws IOException {
        List<PackProblem> problems =
                problems(text -> needing("A5", "A3", needing("A4", "A5", needing("A3", "A4", text))));
        assertThat(problems).extracting(PackProblem::code).containsExactly("framework-circle");
        assertThat(problems.getFirst().args()).containsExactly("A3 → A4 → A5 → A3");
        assertThat(problems.getFirst().line()).as("where to mend it").isPositive();
    }

    @Test
    void a_prerequisite_that_is_not_there_is_refused() throws IOException {
        assertThat(problems(text -> needing("A3", "Z9", text)))
                .extracting(PackProblem::code)
                .containsExactly("framework-unknown");
    }

    @Test
    void a_mapping_comes_from_another_version_and_leads_to_outcomes_that_are_there() throws IOException {
        assertThat(problems(text -> text.replace(
                        "mapping: {from: \"1.0\", outcomes: {}}", "mapping: {from: \"1.1\", outcomes: {A1: [Z9]}}")))
                .extracting(PackProblem::code)
                .containsExactlyInAnyOrder("framework-mapping", "framework-unknown");
    }

    @Test
    void circles_of_any_length_are_found() {
        assertThat(Prerequisites.circle(Map.of("A", List.of("A")))).contains(List.of("A", "A"));
        assertThat(Prerequisites.circle(Map.of("A", List.of("B", "C"), "B", List.of("C"), "C", List.of())))
                .isEmpty();
    }

    private static String needing(String outcome, String before, String text) {
        return text.replaceFirst(
                "(      - code: " + outcome + "\n(?:        .*\n)*?        modules: .*\n)",
                "$1        prerequisites: [" + before + "]\n");
    }

    private List<PackProblem> problems(UnaryOperator<String> spoiled) throws IOException {
        Files.copy(OURS.resolve("pack.yaml"), folder.resolve("pack.yaml"));
        Files.copy(OURS.resolve("sources.yaml"), folder.resolve("sources.yaml"));
        Files.writeString(
                folder.resolve("framework.yaml"), spoiled.apply(Files.readString(OURS.resolve("framework.yaml"))));
        return new FrameworkInterpreter().check(new PackReader().read(folder));
    }
}
