package org.komichi.survey.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether an item changed otherwise in one group of people than in another. What is compared is each person's own change, after
 * minus before: groups that began elsewhere are not mistaken for groups that moved otherwise.
 *
 * @param item its code
 * @param change the changes of the first group and of the second; null when one of them has fewer than
 *     {@value PairedChange#FEWEST_PAIRS_TO_TEST} pairs
 * @param pHolm its p, corrected for the items that were tested with it; null when untested
 */
public record UnpairedChange(
        String item, @Nullable MannWhitney change, @Nullable Double pHolm) {

    /** One person and one item. */
    private record Asked(String respondent, String item) {}

    /**
     * Compares two groups, item by item, in the order in which the first group answered them.
     *
     * @param family items for which it gives the same name are corrected together
     */
    public static List<UnpairedChange> of(
            Collection<Answer> first, Collection<Answer> second, Wave from, Wave to, Function<String, String> family) {
        Map<String, List<Integer>> ofFirst = changes(first, from, to);
        Map<String, List<Integer>> ofSecond = changes(second, from, to);
        List<UnpairedChange> items = ofFirst.entrySet().stream()
                .map(item -> of(item.getKey(), item.getValue(), ofSecond.getOrDefault(item.getKey(), List.of())))
                .toList();
        Map<String, List<UnpairedChange>> families = new LinkedHashMap<>();
        items.forEach(item -> families.computeIfAbsent(family.apply(item.item()), name -> new ArrayList<>())
                .add(item));
        Map<String, UnpairedChange> corrected = new HashMap<>();
        families.values()
                .forEach(members -> Holm.correct(members, UnpairedChange::pHolm, UnpairedChange::corrected)
                        .forEach(item -> corrected.put(item.item(), item)));
        return items.stream()
                .map(item -> Objects.requireNonNull(corrected.get(item.item())))
                .toList();
    }

    private static UnpairedChange of(String item, List<Integer> first, List<Integer> second) {
        int fewest = PairedChange.FEWEST_PAIRS_TO_TEST;
        MannWhitney change =
                first.size() < fewest || second.size() < fewest ? null : MannWhitney.ofEnough(first, second);
        return new UnpairedChange(item, change, change == null ? null : change.p());
    }

    /** After minus before, of everybody who answered an item both times. */
    private static Map<String, List<Integer>> changes(Collection<Answer> answers, Wave from, Wave to) {
        Map<Asked, Integer> before = new HashMap<>();
        answers.stream()
                .filter(answer -> answer.wave() == from)
                .forEach(answer -> before.put(new Asked(answer.respondent(), answer.item()), answer.value()));
        Map<String, List<Integer>> changes = new LinkedHashMap<>();
        answers.forEach(answer -> changes.computeIfAbsent(answer.item(), item -> new ArrayList<>()));
        answers.stream().filter(answer -> answer.wave() == to).forEach(answer -> {
            Integer first = before.get(new Asked(answer.respondent(), answer.item()));
            if (first != null) {
                changes.get(answer.item()).add(answer.value() - first);
            }
        });
        return changes;
    }

    private UnpairedChange corrected(double p) {
        return new UnpairedChange(item, change, p);
    }
}
