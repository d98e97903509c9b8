package org.komichi.survey.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed in the people who answered an item at both moments. Under {@value #FEWEST_PAIRS_TO_TEST} pairs nothing
 * is tested or estimated; what can be counted is still counted.
 *
 * @param n the pairs
 * @param improved pairs that answered higher
 * @param same pairs that answered the same
 * @param worse pairs that answered lower; self-ratings can fall after good training, so this is no failure
 * @param wilcoxon the signed-rank test
 * @param pHolm its p, corrected for the other items that were tested with it; null when untested
 * @param rankBiserial the effect size; null when there are no pairs, 0 when nobody moved
 * @param hodgesLehmann the shift in points of the scale; null when untested
 * @param topTwo the two highest answers; null unless the scale runs from 1 to 5
 * @param moves who moved from where to where; null for sums, where hardly two people share a cell
 * @param permutation the test of the mean change; null when untested
 */
public record PairedChange(
        int n,
        int improved,
        int same,
        int worse,
        WilcoxonSignedRank wilcoxon,
        @Nullable Double pHolm,
        @Nullable Double rankBiserial,
        @Nullable HodgesLehmann hodgesLehmann,
        @Nullable TopTwo topTwo,
        @Nullable MoveTable moves,
        @Nullable PermutationTest permutation) {

    /** With fewer pairs even the clearest result could not fall below 5 %. */
    public static final int FEWEST_PAIRS_TO_TEST = 6;

    /** The change of an item. */
    static PairedChange of(Scale scale, List<Pair> pairs, Zeros zeros) {
        TopTwo topTwo = scale.countsTopTwo() ? TopTwo.of(pairs, pairs.size() >= FEWEST_PAIRS_TO_TEST) : null;
        return of(pairs, zeros, topTwo, MoveTable.of(scale, pairs));
    }

    /** The change of a sum over items. */
    static PairedChange ofSums(List<Pair> pairs, Zeros zeros) {
        return of(pairs, zeros, null, null);
    }

    private static PairedChange of(List<Pair> pairs, Zeros zeros, @Nullable TopTwo topTwo, @Nullable MoveTable moves) {
        int[] differences = pairs.stream().mapToInt(Pair::difference).toArray();
        boolean tested = differences.length >= FEWEST_PAIRS_TO_TEST;
        WilcoxonSignedRank wilcoxon =
                tested ? WilcoxonSignedRank.of(zeros, differences) : WilcoxonSignedRank.untested(zeros, differences);
        return new PairedChange(
                differences.length,
                (int) pairs.stream().filter(pair -> pair.difference() > 0).count(),
                (int) pairs.stream().filter(pair -> pair.difference() == 0).count(),
                (int) pairs.stream().filter(pair -> pair.difference() < 0).count(),
                wilcoxon,
                wilcoxon.p(),
                pairs.isEmpty() ? null : wilcoxon.rankBiserial(),
                tested ? HodgesLehmann.of(differences) : null,
                topTwo,
                moves,
                tested ? PermutationTest.of(differences) : null);
    }

    /** Whether there were enough pairs. */
    public boolean tested() {
        return wilcoxon.p() != null;
    }

    PairedChange corrected(double p) {
        return new PairedChange(
                n, improved, same, worse, wilcoxon, p, rankBiserial, hodgesLehmann, topTwo, moves, permutation);
    }
}
