package org.komichi.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.komichi.content.GlossaryTerms;
import org.komichi.content.Pack;
import org.komichi.content.PackReader;
import org.komichi.search.Facet;
import org.komichi.search.SearchDocument;
import org.komichi.search.SearchKind;
import org.komichi.search.text.Concepts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Documents for the tests of the search: the real glossary, the real cases, and what is at hand to measure with. */
final class Documents {
    private static final Path PACKS = Path.of("../content/src/main/resources/packs");
    private static final Map<Facet, String> FACETS = Map.of(
            Facet.AGE, "ages",
            Facet.CONDITION, "conditions",
            Facet.DEVICE, "devices",
            Facet.CARE, "cares",
            Facet.SETTING, "settings",
            Facet.COMPETENCY, "competencies");

    private Documents() {}

    static Concepts concepts() {
        try {
            Pack glossary = new PackReader().read(PACKS.resolve("glossary"));
            return Concepts.of(GlossaryTerms.of(1, glossary));
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    static SearchIndex index(Concepts concepts, List<SearchDocument> documents) throws IOException {
        SearchIndex index = SearchIndex.open(new ByteBuffersDirectory(), concepts);
        for (SearchDocument document : documents) {
            index.put(document);
        }
        index.refresh();
        return index;
    }

    /** A case with little in it. */
    static SearchDocument simple(String key, String title, String... body) {
        return of(SearchKind.CASE, key, title, Map.of(), body);
    }

    static SearchDocument of(
            SearchKind kind, String key, String title, Map<Facet, Set<String>> facets, String... body) {
        return new SearchDocument(
                kind, key, "/" + key, title, null, null, "", List.of(), List.of(body), "", facets, Set.of(), null);
    }

    /** The cases of the library as the search gets them. */
    static List<SearchDocument> cases() {
        try (Stream<Path> files = Files.list(casesFolder().resolve("cases"))) {
            JsonNode codes = yaml(casesFolder().resolve("cases.yaml"));
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(file -> searchable(yaml(file), codes))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Path casesFolder() {
        return Stream.of(PACKS.resolve("cases"), Path.of("../content/cases-draft"))
                .filter(folder -> Files.exists(folder.resolve("cases.yaml")))
                .findFirst()
                .orElseThrow();
    }

    /** The terms of the glossary, which are found too. */
    static List<SearchDocument> terms(Concepts concepts) {
        return concepts.all().stream()
                .filter(concept -> concept.id().startsWith("T"))
                .map(concept -> new SearchDocument(
                        SearchKind.TERM,
                        concept.id(),
                        "/glossary/" + concept.id(),
                        concept.term(),
                        concept.en(),
                        concept.reading(),
                        "",
                        List.of(),
                        List.of(),
                        "",
                        Map.of(),
                        Set.of(concept.id()),
                        concept.id()))
                .toList();
    }

    private static SearchDocument searchable(JsonNode node, JsonNode codes) {
        List<String> headings = new ArrayList<>();
        node.path("timeline").forEach(event -> headings.add(event.path("title").asString("")));
        node.path("questions")
                .forEach(question -> headings.add(question.path("ask").asString("")));
        List<String> body = new ArrayList<>();
        for (String axis : List.of("ages", "conditions", "devices", "cares", "settings")) {
            body.add(String.join("、", labels(node, codes, axis)));
        }
        body.add(String.join("、", strings(node.path("medicines"))));
        body.add(String.join("、", strings(node.path("services"))));
        body.add(node.path("school").asString(""));
        node.path("timeline").forEach(event -> body.add(event.path("text").asString("")));
        for (String part : List.of("problems", "decisions", "wentWrong", "again")) {
            node.path(part).forEach(statement -> {
                body.add(statement.path("text").asString(""));
                body.add(statement.path("why").asString(""));
            });
        }
        body.add(node.path("outcome").asString(""));
        StringBuilder english =
                new StringBuilder(node.path("summary").path("en").asString(""));
        node.path("learning").forEach(point -> {
            body.add(point.path("ja").asString(""));
            english.append('\n').append(point.path("en").asString(""));
        });
        node.path("pictures")
                .forEach(picture -> body.add(picture.path("alt").path("ja").asString("")));
        Map<Facet, Set<String>> facets = new EnumMap<>(Facet.class);
        FACETS.forEach((facet, field) -> facets.put(facet, new HashSet<>(strings(node.path(field)))));
        return new SearchDocument(
                SearchKind.CASE,
                node.path("slug").asString(),
                "/cases/" + node.path("slug").asString(),
                node.path("title").path("ja").asString(),
                node.path("title").path("en").asString(),
                null,
                node.path("summary").path("ja").asString(),
                headings,
                body.stream().filter(text -> !text.isBlank()).toList(),
                english.toString(),
                facets,
                new HashSet<>(strings(node.path("concepts"))),
                node.path("number").asString());
    }

    private static List<String> labels(JsonNode node, JsonNode codes, String axis) {
        List<String> labels = new ArrayList<>();
        for (String code : strings(node.path(axis))) {
            codes.path(axis).forEach(one -> {
                if (one.path("code").asString().equals(code)) {
                    labels.add(one.path("ja").asString());
                }
            });
        }
        return labels;
    }

    private static List<String> strings(JsonNode node) {
        return node.values().stream().map(JsonNode::asString).toList();
    }

    private static JsonNode yaml(Path file) {
        return new YAMLMapper().readTree(file.toFile());
    }

    static JsonNode json(String line) {
        return new ObjectMapper().readTree(line);
    }
}
