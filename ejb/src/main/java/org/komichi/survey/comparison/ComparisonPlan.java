package org.komichi.survey.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
    private final List<ScoredScale> scored;
    private final Zeros zeros;

    private ComparisonPlan(
            Wave from,
            Wave to,
            Map<String, Scale> scales,
            Function<String, String> family,
            List<ScoredScale> scored,
            Zeros zeros) {
        if (from == to) {
            throw new IllegalArgumentException("nothing to compare: " + from + " with itself");
        }
        this.from = from;
        this.to = to;
        this.scales = Map.copyOf(scales);
        this.family = family;
        this.scored = List.copyOf(scored);
        this.zeros = zeros;
    }

    /** Compares two different moments; all items together share one Holm correction. */
    public static ComparisonPlan between(Wave from, Wave to) {
        return new ComparisonPlan(from, to, Map.of(), item -> "", List.of(), Zeros.DROPPED);
    }

    /** The scales of known items. An item that is missing here is taken as 1 to 5 if its answers fit, else 0 to 10. */
    public ComparisonPlan onScales(Map<String, Scale> declared) {
        return new ComparisonPlan(from, to, declared, family, scored, zeros);
    }

    /** Items for which the function gives the same name are corrected together: the items of a questionnaire scale. */
    public ComparisonPlan correctingWithin(Function<String, String> familyOfItem) {
        return new ComparisonPlan(from, to, scales, familyOfItem, scored, zeros);
    }

    /** Adds up these scales; one that lacks answers to one of its items altogether has no sums. */
    public ComparisonPlan scoring(List<ScoredScale> toAddUp) {
        return new ComparisonPlan(from, to, scales, family, toAddUp, zeros);
    }

    /** What the signed-rank test does with pairs that did not move; without this they are dropped. */
    public ComparisonPlan treating(Zeros pairsThatDidNotMove) {
        return new ComparisonPlan(from, to, scales, family, scored, pairsThatDidNotMove);
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
                .map(item -> item.compare(from, to, scales, zeros))
                .toList());
        return new Comparison(
                from, to, items, sums(byItem, items, after), unpaired(before, after), warnings(items, before, after));
    }

    private List<ScaleComparison> sums(
            Map<String, ItemAnswers> byItem, List<ItemComparison> compared, Set<String> after) {
        Map<String, Scale> ranges = new HashMap<>();
        compared.forEach(item -> ranges.put(item.item(), item.scale()));
        List<ScaleComparison> sums = scored.stream()
                .filter(scale -> !scale.items().isEmpty() && byItem.keySet().containsAll(scale.items()))
                .map(scale -> new ScaleAnswers(
                                scale, scale.items().stream().map(byItem::get).toList())
                        .compare(
                                from,
                                to,
                                Scale.sumOf(
                                        scale.items().stream().map(ranges::get).toList()),
                                zeros,
                                after))
                .toList();
        return Holm.correct(sums, sum -> sum.paired().wilcoxon().p(), ScaleComparison::corrected);
    }

    private List<ItemComparison> corrected(List<ItemComparison> items) {
        Map<String, List<ItemComparison>> families = new LinkedHashMap<>();
        items.forEach(item -> families.computeIfAbsent(family.apply(item.item()), name -> new ArrayList<>())
                .add(item));
        Map<String, ItemComparison> corrected = new HashMap<>();
        families.values()
                .forEach(members -> Holm.correct(
                                members, item -> item.paired().wilcoxon().p(), ItemComparison::corrected)
                        .forEach(item -> corrected.put(item.item(), item)));
        return items.stream().map(item -> corrected.get(item.item())).toList();
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
