package org.komichi.survey.comparison;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is tested of the people who answered at every one of several moments. Under {@value PairedChange#FEWEST_PAIRS_TO_TEST}
 * people nothing is.
 *
 * @param people who answered at all of the moments
 * @param friedman whether the moments differ at all; null when untested, or when there are only two
 * @param pHolm its p, corrected for the others that were tested with it; null when untested
 * @param pairs every two of the moments; empty when untested
 */
public record Repeated(
        int people, @Nullable Friedman friedman, @Nullable Double pHolm, List<PairOfMoments> pairs) {

    /** Copies the pairs. */
    public Repeated {
        pairs = List.copyOf(pairs);
    }

    /**
     * Two of the moments, by the signed-rank test.
     *
     * @param pHolm corrected over the pairs of moments
     * @param rankBiserial the effect, from -1 to 1; above 0 when the later answers are higher
     */
    public record PairOfMoments(Wave from, Wave to, WilcoxonSignedRank wilcoxon, double pHolm, double rankBiserial) {

        PairOfMoments corrected(double p) {
            return new PairOfMoments(from, to, wilcoxon, p, rankBiserial);
        }
    }

    /** Whether there were enough people. */
    public boolean tested() {
        return !pairs.isEmpty();
    }

    /**
     * Tests the values of people at moments.
     *
     * @param values by moment and person, in the order of the moments; at least two moments
     */
    static Repeated of(Map<Wave, Map<String, Integer>> values, Zeros zeros) {
        List<Wave> waves = List.copyOf(values.keySet());
        Set<String> everyTime = new LinkedHashSet<>(values.get(waves.getFirst()).keySet());
        values.values().forEach(moment -> everyTime.retainAll(moment.keySet()));
        List<int[]> people = everyTime.stream()
                .map(person -> waves.stream()
                        .mapToInt(wave -> values.get(wave).get(person))
                        .toArray())
                .toList();
        if (people.size() < PairedChange.FEWEST_PAIRS_TO_TEST) {
            return new Repeated(people.size(), null, null, List.of());
        }
        Friedman friedman = waves.size() < 3 ? null : Friedman.of(people);
        return new Repeated(
                people.size(), friedman, friedman == null ? null : friedman.p(), pairs(waves, people, zeros));
    }

    private static List<PairOfMoments> pairs(List<Wave> waves, List<int[]> people, Zeros zeros) {
        List<PairOfMoments> pairs = new ArrayList<>();
        for (int first = 0; first < waves.size(); first++) {
            for (int second = first + 1; second < waves.size(); second++) {
                int from = first;
                int to = second;
                WilcoxonSignedRank test = WilcoxonSignedRank.of(
                        zeros,
                        people.stream()
                                .mapToInt(person -> person[to] - person[from])
                                .toArray());
                pairs.add(new PairOfMoments(
                        waves.get(from), waves.get(to), test, test.p() == null ? 1 : test.p(), test.rankBiserial()));
            }
        }
        return Holm.correct(pairs, pair -> pair.wilcoxon().p(), PairOfMoments::corrected);
    }

    Repeated corrected(double p) {
        return new Repeated(people, friedman, p, pairs);
    }
}
