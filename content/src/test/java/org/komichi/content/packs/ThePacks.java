package org.komichi.content.packs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.komichi.content.GlossaryTerms;
import org.komichi.content.Pack;
import org.komichi.content.PackReader;
import tools.jackson.databind.JsonNode;

/** The packs of the platform, read once with the application's own reader. */
final class ThePacks {
    static final Path FOLDER = Path.of("src/main/resources/packs");

    private static final PackReader READER = new PackReader();

    static final Pack GLOSSARY = READER.read(FOLDER.resolve("glossary"));
    static final GlossaryTerms TERMS = GlossaryTerms.of(1, GLOSSARY);
    static final Pack FRAMEWORK = read("framework");
    static final Pack INSTRUMENTS = read("instruments");
    static final Pack HD = read("hd");
    static final Pack PR = read("pr");
    static final Pack VN = read("vn");
    static final Pack SK = read("sk");

    private ThePacks() {}

    static Pack read(String slug) {
        return READER.read(FOLDER.resolve(slug), TERMS::has);
    }

    /** Where a module lies. */
    record Module(Pack pack, String slug) {
        JsonNode yaml() {
            return pack.yaml("modules/" + slug + "/module.yaml");
        }

        boolean asks() {
            return yaml().has("quiz");
        }

        List<String> pages() {
            return Pack.strings(yaml().path("pages")).stream()
                    .map(page -> "modules/" + slug + "/" + page)
                    .toList();
        }

        /** Every item that is asked in the module: checks, quiz and case quiz. */
        List<JsonNode> items() {
            List<JsonNode> all = new ArrayList<>();
            for (String key : List.of("quiz", "caseQuiz")) {
                if (yaml().has(key)) {
                    JsonNode quiz =
                            pack.yaml("modules/" + slug + "/" + yaml().path(key).asString());
                    quiz.path("checks").forEach(all::add);
                    quiz.path("items").forEach(all::add);
                }
            }
            return all;
        }

        @Override
        public String toString() {
            return slug;
        }
    }

    /** Modules that are taught and asked about; the others only prepare for a meeting. */
    static Stream<Module> lessons() {
        return modules().filter(Module::asks);
    }

    /** What is read before a meeting: no quiz, and so nothing that counts as learnt. */
    static Stream<Module> preparations() {
        return modules().filter(module -> !module.asks());
    }

    static Stream<Module> modules() {
        return Stream.of(HD, PR, VN)
                .flatMap(pack -> pack.paths().stream()
                        .filter(path -> path.endsWith("/module.yaml"))
                        .map(path -> new Module(pack, path.split("/")[1])));
    }
}
