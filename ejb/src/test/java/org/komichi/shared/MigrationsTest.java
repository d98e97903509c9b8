package org.komichi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * While servers are replaced one by one the version before works on the schema of the next (decision 0312). So a script only adds or widens;
 * what the version before still uses goes in the version after the next.
 */
class MigrationsTest {
    private static final Path SCRIPTS = Path.of("src/main/resources/db/migration");
    private static final int SINCE = 340;

    /** Scripts that may take something away, because no version that is still installed uses it. Script, and why. */
    private static final Map<String, String> ALLOWED = Map.of();

    // On tables that were there before. What a script makes itself it may shape as it likes.
    private static final Map<String, Pattern> BREAKS = breaks();

    private static Map<String, Pattern> breaks() {
        Map<String, String> breaks = new LinkedHashMap<>();
        breaks.put("takes a table away", "drop (?:table|view)(?: if exists)? (\\w+)");
        breaks.put(
                "takes a column away",
                "alter table (\\w+) .*drop (?:column )?(?!constraint|default|not null|index)\\w+");
        breaks.put("renames", "alter (?:table|sequence|view) (\\w+) .*rename");
        breaks.put("makes a column another kind", "alter table (\\w+) .*(?:set data type| type )");
        breaks.put("asks for a value that the version before does not give", "alter table (\\w+) .*set not null");
        breaks.put(
                "asks for a new value that the version before does not give",
                "alter table (\\w+) .*add (?:column )?(?!constraint|primary|unique|foreign|check)(?=[^,]*not null)(?![^,]*(?:default|generated))");
        breaks.put(
                "refuses rows that the version before may write",
                "alter table (\\w+) .*add (?:constraint \\w+ )?(?:unique|check|foreign|primary)");
        breaks.put(
                "refuses rows that the version before may write twice",
                "create unique index(?: if not exists)? \\w+ on (\\w+)");
        return breaks.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> Pattern.compile(each.getValue()), (a, b) -> a, LinkedHashMap::new));
    }

    @Test
    void the_version_before_can_work_on_the_schema_of_the_next() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> scripts = Files.list(SCRIPTS)) {
            for (Path script : scripts.sorted().toList()) {
                String name = script.getFileName().toString();
                if (number(name) >= SINCE && !ALLOWED.containsKey(name)) {
                    broken(Files.readString(script)).forEach(what -> found.add(name + ": " + what));
                }
            }
        }
        assertThat(found)
                .as(
                        "scripts with which the version before does not work: do it in two steps, or say in ALLOWED why not")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table person;",
                "alter table person drop column reading;",
                "ALTER TABLE person\n    DROP reading;",
                "alter table person rename column name to full_name;",
                "alter table person rename to people;",
                "alter table person alter column name set not null;",
                "alter table person alter column name type varchar(20);",
                "alter table person alter column name set data type varchar(20);",
                "alter table person add column age int not null;",
                "alter table person add column a int default 1, add column b int not null;",
                "alter table person add constraint person_name check (name <> '');",
                "alter table person add unique (name);",
                "create unique index person_name on person (name);",
            })
    void what_breaks_it_is_found(String script) {
        assertThat(broken(script)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table person add column age int;",
                "alter table person add column age int default 0 not null;",
                "alter table person alter column name drop not null;",
                "alter table person drop constraint person_name;",
                "create index person_name on person (name);",
                "-- drop table person;\nupdate person set name = 'drop table person';",
                "create table visit (id bigint not null); alter table visit add unique (id); create unique index v on visit (id);",
            })
    void what_adds_or_widens_is_let_through(String script) {
        assertThat(broken(script)).isEmpty();
    }

    private static List<String> broken(String script) {
        String plain =
                script.replaceAll("--[^\n]*", " ").replaceAll("'[^']*'", "''").toLowerCase(Locale.ROOT);
        List<String> statements = Stream.of(plain.split(";"))
                .map(each -> each.strip().replaceAll("\\s+", " "))
                .toList();
        Set<String> made = statements.stream()
                .map(Pattern.compile("^create table (?:if not exists )?(\\w+)")::matcher)
                .filter(Matcher::find)
                .map(table -> table.group(1))
                .collect(Collectors.toSet());
        List<String> found = new ArrayList<>();
        for (String statement : statements) {
            BREAKS.forEach((what, pattern) -> {
                Matcher matcher = pattern.matcher(statement);
                if (matcher.find() && !made.contains(matcher.group(1))) {
                    found.add(what + ": " + statement);
                }
            });
        }
        return found;
    }

    private static int number(String script) {
        Matcher number = Pattern.compile("V(\\d+)").matcher(script);
        return number.find() ? Integer.parseInt(number.group(1)) : 0;
    }
}
