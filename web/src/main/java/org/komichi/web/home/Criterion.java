package org.komichi.web.home;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.komichi.shared.Bilingual;

/**
 * A success criterion of WCAG 2.2 and what was found when this site was looked at.
 *
 * @param number such as {@code 1.4.3}
 * @param level {@code A} or {@code AA}
 * @param since the version of WCAG that brought it; those of 2.0 are also in JIS X 8341-3:2016
 * @param ways how it was looked at
 */
public record Criterion(
        String number, String level, String since, Result result, Set<Way> ways, Bilingual name, Bilingual remark) {
    /** What was found. */
    public enum Result {
        MET,
        PARTLY,
        /** There is nothing that it is about. */
        NONE
    }

    /** How it was looked at. */
    public enum Way {
        /** By tool, in every build. */
        B,
        /** By keyboard, in every build. */
        K,
        /** By eye. */
        E,
        /** In the order and with the names that a screen reader gets. */
        R
    }

    /** Whether the Japanese standard of 2016 has it. */
    public boolean inJis() {
        return since.equals("2.0");
    }

    /** The number of the principle that it belongs to. */
    public String principle() {
        return number.substring(0, number.indexOf('.'));
    }

    /** All of them, in the order of their numbers. */
    public static List<Criterion> all() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Criterion.class.getResourceAsStream("/accessibility/criteria.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Criterion::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Criterion read(String line) {
        String[] parts = line.split("\\|");
        return new Criterion(
                parts[0],
                parts[1],
                parts[2],
                Result.valueOf(parts[3].toUpperCase(Locale.ROOT)),
                Arrays.stream(parts[4].split("")).map(Way::valueOf).collect(Collectors.toSet()),
                new Bilingual(parts[5], parts[6]),
                new Bilingual(parts[7], parts[8]));
    }
}
