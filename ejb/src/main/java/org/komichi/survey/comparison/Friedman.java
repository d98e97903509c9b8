package org.komichi.survey.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Friedman's test of three or more moments, for people who answered at all of them. Each person's answers are ranked among
 * themselves, equal ones share their mid-rank. p is the probability that chance alone, shuffling each person's answers over the
 * moments, puts the rank sums of the moments at least as far apart as they were. When nobody moved p is 1.
 *
 * @param people how many answered at all moments
 * @param moments how many moments
 * @param chiSquare Friedman's statistic, corrected for ties
 * @param p above 0, at most 1
 * @param method {@value WilcoxonSignedRank#EXACT}, or {@value #CHI_SQUARE} where counting out would take too long
 * @param kendallW the effect: how far people agree in the order of the moments, from 0 to 1
 */
public record Friedman(int people, int moments, double chiSquare, double p, String method, double kendallW) {

    /** From the chi-square distribution, with one degree of freedom fewer than moments. */
    public static final String CHI_SQUARE = "chi-square-tie-corrected";

    private static final int FEWEST_MOMENTS = 3;

    /**
     * Tests the answers of people.
     *
     * @param answers for each person one answer for each moment, in the same order
     * @throws IllegalArgumentException without people, or below three moments
     */
    static Friedman of(List<int[]> answers) {
        return of(answers, true);
    }

    /** The approximation, whatever the number of people; used for many, and by the test that compares the two. */
    static Friedman approximate(List<int[]> answers) {
        return of(answers, false);
    }

    private static Friedman of(List<int[]> answers, boolean countedOut) {
        if (answers.isEmpty() || answers.getFirst().length < FEWEST_MOMENTS) {
            throw new IllegalArgumentException("Friedman's test needs people and three moments");
        }
        int moments = answers.getFirst().length;
        List<int[]> moved = new ArrayList<>();
        for (int[] person : answers) {
            int[] ranks = doubledRanks(person);
            if (Arrays.stream(ranks).distinct().count() > 1) {
                moved.add(ranks);
            }
        }
        int people = answers.size();
        if (moved.isEmpty()) {
            return new Friedman(people, moments, 0, 1, WilcoxonSignedRank.EXACT, 0);
        }
        double statistic = statistic(moved, moments);
        OptionalDouble exact = countedOut ? RankSums.atLeastAsFarApart(moved) : OptionalDouble.empty();
        return new Friedman(
                people,
                moments,
                statistic,
                exact.orElseGet(() -> ChiSquare.above(statistic, moments - 1)),
                exact.isPresent() ? WilcoxonSignedRank.EXACT : CHI_SQUARE,
                statistic / (people * (moments - 1.0)));
    }

    private static double statistic(List<int[]> doubledRanks, int moments) {
        long[] sums = new long[moments];
        double squares = 0;
        for (int[] ranks : doubledRanks) {
            for (int moment = 0; moment < moments; moment++) {
                sums[moment] += ranks[moment];
                squares += (double) ranks[moment] * ranks[moment];
            }
        }
        long middle = (long) doubledRanks.size() * (moments + 1);
        double apart = 0;
        for (long sum : sums) {
            apart += (double) (sum - middle) * (sum - middle);
        }
        return (moments - 1) * apart / (squares - (double) middle * (moments + 1) * moments);
    }

    /** The mid-ranks of one person's answers, doubled so that they are whole. */
    private static int[] doubledRanks(int[] answers) {
        int[] ranks = new int[answers.length];
        for (int i = 0; i < answers.length; i++) {
            for (int other : answers) {
                ranks[i] += other < answers[i] ? 2 : other == answers[i] ? 1 : 0;
            }
            ranks[i]++;
        }
        return ranks;
    }
}
