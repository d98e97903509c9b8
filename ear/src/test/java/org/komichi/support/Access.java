package org.komichi.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of {@code access.txt}: who may do what at an address.
 *
 * @param who the accounts that may; {@link Everybody#NOBODY} among them when nobody needs to sign in
 * @param example the parts of an address that is there, or {@code account:/page} that links to one
 * @param body what a stranger sends; empty when nothing is needed
 */
public record Access(String method, String address, Set<String> who, String example, String body) {
    private static final Pattern PART = Pattern.compile("\\{\\w+}");

    /** All lines. */
    public static List<Access> all() {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/access.txt"))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Access::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Access read(String line) {
        List<String> cells = new ArrayList<>(
                Arrays.stream(line.split("\\|", 4)).map(String::strip).toList());
        while (cells.size() < 4) {
            cells.add("");
        }
        String[] what = cells.get(0).split("\\s+");
        return new Access(what[0], what[1], people(cells.get(1)), cells.get(2), cells.get(3));
    }

    private static Set<String> people(String words) {
        return Stream.of(words.split("\\s+"))
                .flatMap(word -> switch (word) {
                    case "everybody" -> Everybody.ALL.stream();
                    case "signed-in" -> Everybody.ALL.stream().filter(one -> !one.equals(Everybody.NOBODY));
                    case "organizers" -> Stream.of("organizer", "organizer2");
                    case "editorial" -> Stream.of("editor", "reviewer", "reviewer2");
                    case "nobody" -> Stream.empty();
                    default -> Stream.of(word);
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether it only reads. */
    public boolean reads() {
        return method.equals("GET");
    }

    /** Whether the address names something. */
    public boolean hasParts() {
        return address.contains("{");
    }

    /** What fits this address. */
    public Pattern pattern() {
        return Pattern.compile(PART.splitAsStream(address).map(Pattern::quote).collect(Collectors.joining("[^/\"#?]+"))
                + (address.endsWith("}") ? "[^/\"#?]+" : ""));
    }

    /** The address with these parts in it; of more than it has, the last ones. */
    public String with(List<String> parts) {
        Matcher matcher = PART.matcher(address);
        StringBuilder filled = new StringBuilder();
        for (int i = parts.size() - (int) PART.matcher(address).results().count(); matcher.find(); i++) {
            matcher.appendReplacement(filled, Matcher.quoteReplacement(parts.get(i)));
        }
        return matcher.appendTail(filled).toString();
    }

    /** The parts of an address of this kind. */
    public List<String> partsOf(String filled) {
        Matcher names = PART.matcher(address);
        Matcher matcher = Pattern.compile(names.replaceAll("([^/]+)")).matcher(filled.replaceFirst("\\?.*", ""));
        if (!matcher.matches()) {
            throw new IllegalArgumentException(filled + " is no " + address);
        }
        return Stream.iterate(1, i -> i <= matcher.groupCount(), i -> i + 1)
                .map(matcher::group)
                .toList();
    }

    /** Whether this line speaks for what the code has; a servlet with a star has many addresses. */
    public boolean speaksFor(String operation) {
        String mine = this.toString();
        return mine.equals(operation)
                || operation.endsWith("/*") && mine.startsWith(operation.substring(0, operation.length() - 1));
    }

    @Override
    public String toString() {
        return method + " " + address;
    }
}
