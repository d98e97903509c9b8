package org.komichi.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.komichi.content.PackReader;

class DemoFilesTest {
    @ParameterizedTest
    @ValueSource(strings = {"station-visit", "handover"})
    void the_questionnaires_of_the_demonstration_are_ready_to_publish(String name) throws IOException {
        try (var file = getClass().getResourceAsStream("/org/komichi/demo/instruments/" + name + ".yaml")) {
            Draft draft = DraftFile.ofYaml(new String(file.readAllBytes(), StandardCharsets.UTF_8), new PackReader());
            assertThat(DraftFile.faults(draft, new PackReader())).isEmpty();
        }
    }
}
