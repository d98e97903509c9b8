package org.komichi.pairing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How likely it is that the codes of two different people look alike by chance.
 *
 * <p>For each element k, u(k) is the chance that two different people agree in it (the "u-probability" of I. P. Fellegi and A. B.
 * Sunter, A Theory for Record Linkage, Journal of the American Statistical Association 64, 1969, 1183–1210). It is estimated from
 * pairs of sheets of the same moment, which are different people's, and is never taken lower than if the answers were spread
 * evenly. As in that theory, elements count as independent. The chance that two different people differ in at most d of the five
 * elements is then the tail of a sum of independent yes-or-no events,
 * <pre>q(d) = P(number of elements that agree >= 5 - d)</pre>
 * and the chance that at least one of m other codes does so is <pre>1 - (1 - q(d))^m</pre>
 */
final class CodeCoincidence {
    private final Map<CodeElement, Double> agreeing;

    private CodeCoincidence(Map<CodeElement, Double> agreeing) {
        this.agreeing = agreeing;
    }

    /** From codes that are known to be of different people, one list for each moment. */
    static CodeCoincidence among(List<List<Map<CodeElement, String>>> moments) {
        Map<CodeElement, Double> agreeing = new EnumMap<>(CodeElement.class);
        for (CodeElement element : CodeElement.values()) {
            long pairs = 0;
            long same = 0;
            for (List<Map<CodeElement, String>> codes : moments) {
                pairs += (long) codes.size() * (codes.size() - 1) / 2;
                Map<String, Long> counts = new java.util.HashMap<>();
                codes.forEach(code -> counts.merge(code.get(element), 1L, Long::sum));
                same += counts.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
            }
            double seen = pairs == 0 ? 0 : (double) same / pairs;
            agreeing.put(element, Math.max(seen, element.leastCoincidence()));
        }
        return new CodeCoincidence(agreeing);
    }

    /** q(d): the chance that two different people differ in at most so many elements. */
    double atMost(int differing) {
        double[] agreed = new double[CodeElement.values().length + 1];
        agreed[0] = 1;
        for (double u : agreeing.values()) {
            for (int k = agreed.length - 1; k > 0; k--) {
                agreed[k] = agreed[k] * (1 - u) + agreed[k - 1] * u;
            }
            agreed[0] *= 1 - u;
        }
        double tail = 0;
        for (int k = Math.max(0, CodeElement.values().length - differing); k < agreed.length; k++) {
            tail += agreed[k];
        }
        return Math.min(1, tail);
    }

    /** The chance that at least one of so many codes of other people differs in at most so many elements. */
    double atLeastOneOf(int others, int differing) {
        // Exact also where q is tiny.
        return -Math.expm1(others * Math.log1p(-Math.min(atMost(differing), 1 - 1e-12)));
    }
}
