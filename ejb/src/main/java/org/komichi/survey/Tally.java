package org.komichi.survey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.komichi.deidentification.PatientTraces;
import org.komichi.shared.Bilingual;

/**
 * What was answered at one moment to the items that are not compared between moments: each item by itself, so that nothing tells
 * which answers were given by the same person.
 *
 * @param responses how many answered; always told
 * @param title what the questionnaire is called
 * @param parts its sections; empty when the moment may not be described
 */
public record Tally(WaveResponses responses, Bilingual title, List<Part> parts) {
    public Tally {
        parts = List.copyOf(parts);
    }

    /** A section, with those of its items that are told here. */
    public record Part(String id, Bilingual title, List<Counted> items, List<Voices> voices) {}

    /**
     * How often each answer to an item was given.
     *
     * @param n how many answered the item; those whom it does not concern are not among them
     * @param counts one for each option, in the order of the questionnaire; of a number, one for each number that was given; of
     *     a ranking, how many put it first; empty when so few answered that it is not described
     * @param notApplicable how many said that it does not concern them
     * @param places of a ranking, the mean place of each option, from 1; else empty
     */
    public record Counted(Item item, int n, List<Count> counts, int notApplicable, Map<String, Double> places) {
        /** Of an item that concerns everybody, and is no ranking. */
        public Counted(Item item, int n, List<Count> counts) {
            this(item, n, counts, 0, Map.of());
        }

        /** Whether enough people answered this item. */
        public boolean described() {
            return !counts.isEmpty();
        }
    }

    /** So many people gave this answer. */
    public record Count(String value, Bilingual label, int people) {}

    /** The texts written for one item, in an order that has nothing to do with who wrote them. */
    public record Voices(Item item, List<Voice> texts) {}

    /**
     * One text.
     *
     * @param text with a mark in place of words that look as if they pointed to a patient
     * @param masked whether there are such words
     */
    public record Voice(String text, boolean masked) {}

    /** One answer as stored; whose it is is not known here. */
    record Given(String item, String answer) {}

    /**
     * Counts.
     *
     * @param compared the items that the comparison tells
     */
    static Tally of(WaveResponses responses, Instrument instrument, Set<String> compared, List<Given> given) {
        Map<String, List<String>> answers = new HashMap<>();
        given.forEach(one ->
                answers.computeIfAbsent(one.item(), item -> new ArrayList<>()).add(one.answer()));
        List<Part> parts = new ArrayList<>();
        for (Section section : responses.shown() ? instrument.sections() : List.<Section>of()) {
            List<Counted> counted = new ArrayList<>();
            List<Voices> voices = new ArrayList<>();
            for (Item item : section.items()) {
                List<String> own = answers.getOrDefault(item.id(), List.of());
                if (item.kind() == ItemKind.TEXT) {
                    voices.add(new Voices(item, voices(item, own)));
                } else if (!compared.contains(item.id())) {
                    counted.add(counted(item, own));
                }
            }
            if (!counted.isEmpty() || !voices.isEmpty()) {
                parts.add(new Part(section.id(), section.title(), counted, voices));
            }
        }
        return new Tally(responses, instrument.title(), parts);
    }

    private static Counted counted(Item item, List<String> given) {
        List<String> answers =
                given.stream().filter(answer -> !item.leftOut(answer)).toList();
        List<Count> counts = counts(item, answers);
        return new Counted(
                item,
                answers.size(),
                counts,
                given.size() - answers.size(),
                item.kind() == ItemKind.RANKING && !counts.isEmpty() ? places(item, answers) : Map.of());
    }

    private static Map<String, Double> places(Item item, List<String> rankings) {
        List<List<String>> orders =
                rankings.stream().map(order -> List.of(order.split(","))).toList();
        return item.options().stream()
                .map(Item.Option::value)
                .collect(Collectors.toMap(
                        value -> value,
                        value -> orders.stream()
                                .mapToInt(order -> order.indexOf(value) + 1)
                                .average()
                                .orElseThrow()));
    }

    private static List<Count> counts(Item item, List<String> answers) {
        if (answers.size() < SmallCells.FEWEST) {
            return List.of();
        }
        Map<String, Integer> people = new HashMap<>();
        answers.forEach(answer -> counting(item, answer).forEach(value -> people.merge(value, 1, Integer::sum)));
        if (item.kind() == ItemKind.NUMBER) {
            return people.entrySet().stream()
                    .sorted(Comparator.comparingInt(entry -> Integer.parseInt(entry.getKey())))
                    .map(entry -> new Count(entry.getKey(), new Bilingual(entry.getKey(), null), entry.getValue()))
                    .toList();
        }
        return item.options().stream()
                .map(option -> new Count(option.value(), option.label(), people.getOrDefault(option.value(), 0)))
                .toList();
    }

    private static List<String> counting(Item item, String answer) {
        return switch (item.kind()) {
            case MULTIPLE -> List.of(answer.split(","));
            case RANKING -> List.of(answer.split(",")[0]);
            default -> List.of(answer);
        };
    }

    // First in the order of their letters, which no row and no person gives; then mixed, the same way at every visit.
    private static List<Voice> voices(Item item, List<String> texts) {
        List<String> order = new ArrayList<>(texts);
        Collections.sort(order);
        Collections.shuffle(order, new Random(item.id().hashCode()));
        return order.stream()
                .map(text -> new Voice(
                        PatientTraces.masked(text), !PatientTraces.in(text).isEmpty()))
                .toList();
    }
}
