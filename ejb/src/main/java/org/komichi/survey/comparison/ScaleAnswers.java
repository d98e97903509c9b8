package org.komichi.survey.comparison;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The answers to the items of one scale, person by person. */
final class ScaleAnswers {

    private final ScoredScale scale;
    private final List<ItemAnswers> items;

    /** @param items the answers to each of its items */
    ScaleAnswers(ScoredScale scale, List<ItemAnswers> items) {
        this.scale = scale;
        this.items = List.copyOf(items);
    }

    /**
     * Compares the sums.
     *
     * @param range the lowest and the highest sum
     * @param afterwards who answered anything at the second moment
     */
    ScaleComparison compare(Wave from, Wave to, Scale range, Zeros zeros, Set<String> afterwards) {
        Set<String> begun = begun(from);
        Set<String> begunAgain = begun(to);
        Map<String, int[]> before = complete(from, begun);
        Map<String, int[]> after = complete(to, begunAgain);
        Set<String> both = new LinkedHashSet<>(before.keySet());
        both.retainAll(after.keySet());
        List<Pair> sums = both.stream()
                .map(person -> new Pair(sum(before.get(person)), sum(after.get(person))))
                .toList();
        begun.retainAll(begunAgain);
        List<Integer> lost = before.entrySet().stream()
                .filter(sheet -> !afterwards.contains(sheet.getKey()))
                .map(sheet -> sum(sheet.getValue()))
                .toList();
        return new ScaleComparison(
                scale.code(),
                scale.items(),
                range,
                begun.size() - both.size(),
                Scores.of(both.stream().map(before::get).toList()),
                Scores.of(both.stream().map(after::get).toList()),
                PairedChange.ofSums(sums, zeros),
                scale.countsRight() && !sums.isEmpty() ? KnowledgeGain.of(items.size(), sums) : null,
                MannWhitney.ofEnough(sums.stream().map(Pair::before).toList(), lost));
    }

    /** The sum of everybody who has one at the moment. */
    Map<String, Integer> sumsAt(Wave wave) {
        Map<String, Integer> sums = new LinkedHashMap<>();
        complete(wave, begun(wave)).forEach((person, sheet) -> sums.put(person, sum(sheet)));
        return sums;
    }

    /** The same sums described. */
    Scores scoresAt(Wave wave) {
        return Scores.of(List.copyOf(complete(wave, begun(wave)).values()));
    }

    /** The answers of those who have a sum. */
    private Map<String, int[]> complete(Wave wave, Set<String> begun) {
        Map<String, int[]> sheets = new LinkedHashMap<>();
        for (String person : begun) {
            int[] sheet = new int[items.size()];
            boolean whole = true;
            for (int i = 0; i < sheet.length; i++) {
                Integer value = items.get(i).at(wave).get(person);
                whole &= value != null;
                sheet[i] = value == null ? 0 : value;
            }
            if (whole || scale.countsRight()) {
                sheets.put(person, sheet);
            }
        }
        return sheets;
    }

    /** Who answered any of the items. */
    private Set<String> begun(Wave wave) {
        Set<String> people = new LinkedHashSet<>();
        items.forEach(item -> people.addAll(item.at(wave).keySet()));
        return people;
    }

    private static int sum(int[] sheet) {
        return Arrays.stream(sheet).sum();
    }
}
