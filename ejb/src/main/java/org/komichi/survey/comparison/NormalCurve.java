package org.komichi.survey.comparison;

/** The upper tail of the standard normal curve, precise far out, where one minus the rest would leave nothing. */
final class NormalCurve {

    private static final double DENSITY_AT_ZERO = 1 / Math.sqrt(2 * Math.PI);

    /** Where the series (quick near the middle) hands over to the continued fraction (quick in the tail). */
    private static final double HAND_OVER = 3;

    private static final int FRACTION_DEPTH = 120;

    private NormalCurve() {}

    /**
     * The probability of a value at least z away from the middle. Never 0, which no p is: what is too small for a double
     * is given as the smallest there is.
     */
    static double twoSided(double z) {
        return Math.max(Double.MIN_VALUE, 2 * above(z));
    }

    /** The probability of a value above z. */
    static double above(double z) {
        if (z < 0) {
            return 1 - above(-z);
        }
        return z < HAND_OVER ? 0.5 - density(z) * series(z) : density(z) / fraction(z);
    }

    private static double density(double z) {
        return DENSITY_AT_ZERO * Math.exp(-z * z / 2);
    }

    /** z + z³/3 + z⁵/(3·5) + …: times the density, the probability between 0 and z. */
    private static double series(double z) {
        double term = z;
        double sum = z;
        for (int odd = 3; term > sum * 1e-17; odd += 2) {
            term *= z * z / odd;
            sum += term;
        }
        return sum;
    }

    /** Laplace's continued fraction z + 1/(z + 2/(z + 3/(z + …))), evaluated from its depth upwards. */
    private static double fraction(double z) {
        double value = z;
        for (int level = FRACTION_DEPTH; level >= 1; level--) {
            value = z + level / value;
        }
        return value;
    }
}
