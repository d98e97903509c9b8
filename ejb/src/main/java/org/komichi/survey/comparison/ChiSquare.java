package org.komichi.survey.comparison;

/** The upper tail of the chi-square distribution with a whole number of degrees of freedom. */
final class ChiSquare {

    private ChiSquare() {}

    /**
     * The probability of a value of at least x, which is not negative. Never 0, which no p is: what is too small for a double
     * is given as the smallest there is.
     */
    static double above(double x, int degrees) {
        double half = x / 2;
        boolean even = degrees % 2 == 0;
        // One degree is a squared normal value, two are e^(-x/2); two more degrees add one term each.
        double tail = even ? Math.exp(-half) : NormalCurve.twoSided(Math.sqrt(x));
        double term = even ? Math.exp(-half) : Math.sqrt(half / Math.PI) * 2 * Math.exp(-half);
        for (int reached = even ? 2 : 1; reached < degrees; reached += 2) {
            if (even || reached > 1) {
                term *= half / (reached / 2.0);
            }
            tail += term;
        }
        return Math.max(Double.MIN_VALUE, Math.min(1, tail));
    }
}
