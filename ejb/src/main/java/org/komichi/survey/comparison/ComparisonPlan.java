package org.komichi.survey.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is compared with what. The plan says which two moments, on which scales, and which items share one Holm
 * correction; {@link #compare} does it.
 */
public final class ComparisonPlan {

    private final Wave from;
    private final Wave to;
    private final Map<String, Scale> scales;
    private final Function<String, String> family;

    private ComparisonPlan(Wave from, Wave to, Map<String, Scale> scales, Function<String, String> family) {
        if (from == to) {
            throw new IllegalArgumentException("nothing to compare: " + from + " with itself");
        }
        this.from = from;
        this.to = to;
        this.scales = Map.copyOf(scales);
        this.family = family;
    }

    /** Compares two different moments; all items together share one Holm correction. */
    public static ComparisonPlan between(Wave from, Wave to) {
        return new ComparisonPlan(from, to, Map.of(), item -> "");
    }

    /** The scales of known items. An item that is missing here is taken as 1 to 5 if its answers fit, else 0 to 10. */
    public ComparisonPlan onScales(Map<String, Scale> declared) {
        return new ComparisonPlan(from, to, declared, family);
    }

    /** Items for which the function gives the same name are corrected together: the items of a questionnaire scale. */
    public ComparisonPlan correctingWithin(Function<String, String> familyOfItem) {
        return new ComparisonPlan(from, to, scales, familyOfItem);
    }

    /**
     * Compares. Answers of other moments are left aside, only the look back is reported beside.
     *
     * @throws IllegalArgumentException if a person answered an item twice at one moment, or off its scale
     */
    public Comparison compare(Collection<Answer> answers) {
        Map<String, ItemAnswers> byItem = new LinkedHashMap<>();
        Set<String> before = new HashSet<>();
        Set<String> after = new HashSet<>();
        for (Answer answer : answers) {
            if (answer.wave() == from || answer.wave() == to || answer.wave() == Wave.THEN) {
                byItem.computeIfAbsent(answer.item(), ItemAnswers::new).add(answer);
            }
            if (answer.wave() == from) {
                before.add(answer.respondent());
            }
            if (answer.wave() == to) {
                after.add(answer.respondent());
            }
        }
        List<ItemComparison> items = corrected(byItem.values().stream()
                .map(item -> item.compare(from, to, scales))
                .toList());
        return new Comparison(from, to, items, unpaired(before, after), warnings(items, before, after));
    }

    private List<ItemComparison> corrected(List<ItemComparison> items) {
        Map<String, List<Integer>> families = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).paired().tested()) {
                families.computeIfAbsent(family.apply(items.get(i).item()), name -> new ArrayList<>())
                        .add(i);
            }
        }
        List<ItemComparison> corrected = new ArrayList<>(items);
        for (List<Integer> members : families.values()) {
            List<Double> p = members.stream()
                    .map(i -> items.get(i).paired().wilcoxon().p())
                    .toList();
            List<Double> adjusted = Holm.adjust(p);
            for (int j = 0; j < members.size(); j++) {
                int i = members.get(j);
                corrected.set(i, items.get(i).corrected(adjusted.get(j)));
            }
        }
        return List.copyOf(corrected);
    }

    private static Comparison.Unpaired unpaired(Set<String> before, Set<String> after) {
        return new Comparison.Unpaired(without(before, after), without(after, before));
    }

    private static int without(Set<String> people, Set<String> others) {
        return (int) people.stream().filter(person -> !others.contains(person)).count();
    }

    private List<Comparison.Warning> warnings(List<ItemComparison> items, Set<String> before, Set<String> after) {
        Stream.Builder<Comparison.Warning> general = Stream.builder();
        if (before.isEmpty()) {
            general.add(Comparison.Warning.noAnswersIn(from));
        }
        if (after.isEmpty()) {
            general.add(Comparison.Warning.noAnswersIn(to));
        }
        if (from == Wave.THEN || to == Wave.THEN) {
            general.add(Comparison.Warning.lookingBack());
        }
        Stream<Comparison.Warning> perItem =
                items.stream().filter(item -> !item.paired().tested()).map(Comparison.Warning::tooFewPairs);
        return Stream.concat(general.build(), perItem).toList();
    }
}
