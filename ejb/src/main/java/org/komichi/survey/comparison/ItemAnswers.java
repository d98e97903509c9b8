package org.komichi.survey.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** All answers to one item, by moment and person. */
final class ItemAnswers {

    private final String item;
    private final Map<Wave, Map<String, Integer>> byWave = new EnumMap<>(Wave.class);

    ItemAnswers(String item) {
        this.item = item;
    }

    /** Its code. */
    String item() {
        return item;
    }

    void add(Answer answer) {
        Integer earlier = byWave.computeIfAbsent(answer.wave(), wave -> new LinkedHashMap<>())
                .putIfAbsent(answer.respondent(), answer.value());
        if (earlier != null) {
            // Without the person's key: messages of exceptions end in logs.
            throw new IllegalArgumentException("item " + item + " answered twice at " + answer.wave());
        }
    }

    ItemComparison compare(Wave from, Wave to, Map<String, Scale> declared, Zeros zeros) {
        Scale known = declared.get(item);
        Scale scale = Objects.requireNonNullElseGet(
                known, () -> Scale.fitting(allValues().toList()));
        if (!allValues().allMatch(scale::contains)) {
            throw new IllegalArgumentException("item " + item + " has an answer outside " + scale);
        }
        boolean lookBackApart = from != Wave.THEN && to != Wave.THEN && byWave.containsKey(Wave.THEN);
        List<Pair> pairs = pairs(from, to);
        return new ItemComparison(
                item,
                scale,
                known == null,
                Distribution.of(scale, values(from)),
                Distribution.of(scale, values(to)),
                lookBackApart ? Distribution.of(scale, values(Wave.THEN)) : null,
                PairedChange.of(scale, pairs, zeros),
                pairs.size() < PairedChange.FEWEST_PAIRS_TO_TEST
                        ? MannWhitney.ofEnough(only(from, to), only(to, from))
                        : null);
    }

    /** Everybody's answer at the moment. */
    Map<String, Integer> at(Wave wave) {
        return byWave.getOrDefault(wave, Map.of());
    }

    /** The answers at one moment of those who gave none at the other. */
    private List<Integer> only(Wave wave, Wave other) {
        return at(wave).entrySet().stream()
                .filter(answer -> !at(other).containsKey(answer.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private List<Pair> pairs(Wave from, Wave to) {
        Map<String, Integer> after = at(to);
        List<Pair> pairs = new ArrayList<>();
        at(from).forEach((person, value) -> {
            Integer second = after.get(person);
            if (second != null) {
                pairs.add(new Pair(value, second));
            }
        });
        return pairs;
    }

    private Collection<Integer> values(Wave wave) {
        return at(wave).values();
    }

    private Stream<Integer> allValues() {
        return byWave.values().stream().flatMap(answers -> answers.values().stream());
    }
}
