package org.komichi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.komichi.web.frame.Texts;

/** Both languages are complete, and pages name only texts that exist. */
class TextsTest {
    private static final Path TEXTS = Path.of("src/main/resources/i18n");
    private static final Path PAGES = Path.of("src/main/webapp");

    /** Rules that are answered by a page of their own. */
    private static final Set<String> WITH_A_PAGE = Set.of("NotFound", "NotAllowed");

    static List<String> features() throws IOException {
        return Files.readAllLines(TEXTS.resolve("features.txt")).stream()
                .filter(line -> !line.isBlank())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("features")
    void japanese_and_english_have_the_same_keys(String feature) throws IOException {
        assertThat(keys(feature, "en")).isEqualTo(keys(feature, "ja"));
    }

    @ParameterizedTest
    @MethodSource("features")
    void no_text_is_empty(String feature) throws IOException {
        for (String language : List.of("ja", "en")) {
            Properties texts = read(feature, language);
            assertThat(texts.stringPropertyNames().stream()
                            .filter(key -> texts.getProperty(key).isBlank())
                            .toList())
                    .as(feature + "_" + language)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void both_languages_take_the_same_arguments(String feature) throws IOException {
        Properties japanese = read(feature, "ja");
        Properties english = read(feature, "en");
        for (String key : japanese.stringPropertyNames()) {
            assertThat(arguments(english.getProperty(key, ""))).as(key).isEqualTo(arguments(japanese.getProperty(key)));
        }
    }

    @Test
    void every_file_of_texts_is_listed() throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            Set<String> found = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("_ja.properties"))
                    .map(name -> name.replace("_ja.properties", ""))
                    .collect(Collectors.toSet());
            assertThat(found).isEqualTo(Set.copyOf(features()));
        }
    }

    @Test
    void every_rule_says_something() throws IOException {
        Texts texts = Texts.in(Locale.JAPANESE);
        Pattern rule = Pattern.compile("class (\\w+) extends BusinessRule");
        Set<String> silent = new TreeSet<>();
        for (Path sources : List.of(Path.of("../ejb/src/main/java"), Path.of("src/main/java"))) {
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file :
                        files.filter(file -> file.toString().endsWith(".java")).toList()) {
                    rule.matcher(Files.readString(file))
                            .results()
                            .map(found -> found.group(1))
                            .filter(name -> !WITH_A_PAGE.contains(name))
                            .map(name -> "rule."
                                    + name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                                            .toLowerCase(Locale.ROOT))
                            .filter(key -> !texts.containsKey(key))
                            .forEach(silent::add);
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void pages_name_only_texts_that_exist() throws IOException {
        Texts texts = Texts.in(Locale.JAPANESE);
        Pattern reference = Pattern.compile("\\bt\\['([A-Za-z0-9_.-]+)'](?! ?\\.concat)");
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> pages = Files.walk(PAGES)) {
            for (Path page :
                    pages.filter(path -> path.toString().endsWith(".xhtml")).toList()) {
                Matcher matcher = reference.matcher(Files.readString(page));
                while (matcher.find()) {
                    if (!texts.containsKey(matcher.group(1))
                            && !matcher.group(1).endsWith(".")) {
                        missing.add(PAGES.relativize(page) + ": " + matcher.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_fault_that_a_pack_can_have_is_said_in_words() throws IOException {
        Texts texts = Texts.in(Locale.JAPANESE);
        Pattern code =
                Pattern.compile("\"((?:case|course|framework|station|visit)-[a-z-]+)\"|new Fault\\(\"([a-z-]+)\"");
        Set<String> missing = new TreeSet<>();
        int seen = 0;
        for (String source : new String[] {
            "course/CourseChecks",
            "framework/FrameworkInterpreter",
            "survey/InstrumentsReader",
            "skills/StationPacks",
            "visit/VisitPacks",
            "caselibrary/CaseRules",
            "caselibrary/CaseShape",
            "caselibrary/CasePacks",
            "caselibrary/CaseReading",
            "caselibrary/CaseImportPortion",
            "caselibrary/EcoMap"
        }) {
            Matcher matcher =
                    code.matcher(Files.readString(Path.of("../ejb/src/main/java/org/komichi", source + ".java")));
            while (matcher.find()) {
                seen++;
                String key = "content_problem."
                        + (matcher.group(1) == null ? "instrument-" + matcher.group(2) : matcher.group(1));
                if (!texts.containsKey(key)) {
                    missing.add(key);
                }
            }
        }
        assertThat(seen).isGreaterThan(30);
        assertThat(missing).isEmpty();
    }

    @Test
    void every_recorded_action_is_said_in_words() throws IOException {
        Texts texts = Texts.in(Locale.JAPANESE);
        Pattern record = Pattern.compile("udit\\.record(?:For)?\\((?:[^\"();]|\\(\\))*\"([a-z]+(?:-[a-z]+)+)\"");
        Set<String> missing = new TreeSet<>();
        int seen = 0;
        try (Stream<Path> sources = Files.walk(Path.of("../ejb/src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = record.matcher(Files.readString(source));
                while (matcher.find()) {
                    seen++;
                    if (!texts.containsKey("admin_action." + matcher.group(1))) {
                        missing.add(matcher.group(1));
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(30);
        assertThat(missing).isEmpty();
    }

    private static Set<String> arguments(String text) {
        Matcher matcher = Pattern.compile("\\{(\\d)").matcher(text);
        Set<String> found = new TreeSet<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        if (!found.isEmpty()) {
            new MessageFormat(text);
        }
        return found;
    }

    private static Set<String> keys(String feature, String language) throws IOException {
        return new TreeSet<>(read(feature, language).stringPropertyNames());
    }

    private static Properties read(String feature, String language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(
                TEXTS.resolve(feature + "_" + language + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
