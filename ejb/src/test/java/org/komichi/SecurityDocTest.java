package org.komichi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/security.md} leaves no requirement out and names no test that is not there. */
class SecurityDocTest {
    private static final Path HOUSE = Path.of("..");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*(?:Test|IT|E2E))(?:\\.(\\w+))?`");
    private static final Pattern NUMBER = Pattern.compile("\\d+\\.\\d+\\.\\d+");

    /** ASVS 5.0.0: the requirements of level 1 and 2, as section and the numbers in it. */
    private static final String REQUIREMENTS = """
            1.1:1-2 1.2:1-9 1.3:1-11 1.4:1-3 1.5:1-2
            2.1:1-3 2.2:1-3 2.3:1-4 2.4:1-1
            3.2:1-2 3.3:1-4 3.4:1-6 3.5:1-5 3.7:1-2
            4.1:1-3 4.2:1-1 4.3:1-2 4.4:1-4
            5.1:1-1 5.2:1-3 5.3:1-2 5.4:1-3
            6.1:1-3 6.2:1-12 6.3:1-4 6.4:1-4 6.5:1-5 6.6:1-3 6.8:1-4
            7.1:1-3 7.2:1-4 7.3:1-2 7.4:1-5 7.5:1-2 7.6:1-2
            8.1:1-2 8.2:1-3 8.3:1-1 8.4:1-1
            9.1:1-3 9.2:1-4
            10.1:1-2 10.2:1-2 10.3:1-4 10.4:1-11 10.5:1-5 10.6:1-2 10.7:1-3
            11.1:1-2 11.2:1-3 11.3:1-3 11.4:1-4 11.5:1-1 11.6:1-1
            12.1:1-3 12.2:1-2 12.3:1-4
            13.1:1-1 13.2:1-5 13.3:1-2 13.4:1-5
            14.1:1-2 14.2:1-4 14.3:1-3
            15.1:1-3 15.2:1-3 15.3:1-7
            16.1:1-1 16.2:1-5 16.3:1-4 16.4:1-3 16.5:1-3
            17.1:1-1 17.2:1-4 17.3:1-2
            """;

    private final List<String> rows = read(HOUSE.resolve("docs/security.md"))
            .lines()
            .filter(line -> line.matches("\\| \\d+\\..*"))
            .toList();

    @Test
    void every_requirement_of_level_one_and_two_has_its_row_once() {
        List<String> rowed = rows.stream()
                .map(row -> row.split("\\|")[1])
                .flatMap(cell -> NUMBER.matcher(cell).results().map(MatchResult::group))
                .toList();
        assertThat(rowed).doesNotHaveDuplicates().containsAll(requirements());
        assertThat(requirements()).hasSize(253);
    }

    @Test
    void every_row_says_how_it_stands_and_what_is_met_says_what_shows_it() {
        assertThat(rows).allSatisfy(row -> {
            String[] cells = row.split("\\|");
            assertThat(cells[3].strip()).as(row).matches("(met|partly|not met|n/a)\\b.*");
            assertThat(cells[4].strip()).as(row).isNotEmpty();
        });
    }

    @Test
    void every_test_that_is_named_exists() {
        Map<String, String> tests = tests();
        List<String> missing = new ArrayList<>();
        NAMED.matcher(read(HOUSE.resolve("docs/security.md"))).results().forEach(named -> {
            String source = tests.get(named.group(1));
            if (source == null || named.group(2) != null && !source.contains("void " + named.group(2) + "(")) {
                missing.add(named.group());
            }
        });
        assertThat(missing.stream()
                        .filter(name -> !name.equals("`XTest`") && !name.equals("`XIT`") && !name.equals("`XE2E`")))
                .isEmpty();
    }

    private static TreeSet<String> requirements() {
        TreeSet<String> all = new TreeSet<>();
        for (String section : REQUIREMENTS.split("\\s+")) {
            String[] parts = section.split("[:-]");
            IntStream.rangeClosed(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]))
                    .forEach(number -> all.add(parts[0] + "." + number));
        }
        return all;
    }

    private static Map<String, String> tests() {
        Map<String, String> found = new HashMap<>();
        for (String module : List.of("ejb", "web", "content", "ear")) {
            try (Stream<Path> files = Files.walk(HOUSE.resolve(module).resolve("src/test/java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> found.merge(
                                file.getFileName().toString().replace(".java", ""), read(file), String::concat));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
