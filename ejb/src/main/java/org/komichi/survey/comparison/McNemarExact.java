package org.komichi.survey.comparison;

import java.math.BigInteger;

/**
 * McNemar's test in its exact form: of those who changed sides, was it a fair coin that decided which way? Two-sided
 * binomial test of the discordant pairs.
 */
public final class McNemarExact {

    private McNemarExact() {}

    /**
     * The probability of a split at least as uneven.
     *
     * @param gained pairs that were outside before and inside after
     * @param lost pairs that were inside before and outside after
     * @return 1 when nobody changed sides
     */
    public static double p(int gained, int lost) {
        if (gained < 0 || lost < 0) {
            throw new IllegalArgumentException("counts cannot be negative: " + gained + ", " + lost);
        }
        int n = gained + lost;
        BigInteger ways = BigInteger.ONE;
        BigInteger tail = BigInteger.ONE;
        for (int i = 1; i <= Math.min(gained, lost); i++) {
            ways = ways.multiply(BigInteger.valueOf(n - i + 1L)).divide(BigInteger.valueOf(i));
            tail = tail.add(ways);
        }
        // tail / 2^(n-1), with the bits that no double can hold cut off first.
        int surplus = Math.max(0, tail.bitLength() - Long.SIZE);
        // No p is 0: beyond what a double holds it is the smallest there is.
        double p = Math.scalb(tail.shiftRight(surplus).doubleValue(), surplus - n + 1);
        return Math.max(Double.MIN_VALUE, Math.min(1, p));
    }
}
