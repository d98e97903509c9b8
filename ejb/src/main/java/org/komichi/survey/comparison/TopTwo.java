package org.komichi.survey.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many of the pairs gave one of the two highest answers of the five-point scale, before and after.
 *
 * @param pre pairs with 4 or 5 before
 * @param post pairs with 4 or 5 after
 * @param mcnemarP exact McNemar test of those who changed sides; null when there are too few pairs to test
 */
public record TopTwo(int pre, int post, @Nullable Double mcnemarP) {

    private static final int LOWEST_OF_TOP = 4;

    static TopTwo of(List<Pair> pairs, boolean tested) {
        int pre = 0;
        int post = 0;
        int gained = 0;
        int lost = 0;
        for (Pair pair : pairs) {
            boolean before = pair.before() >= LOWEST_OF_TOP;
            boolean after = pair.after() >= LOWEST_OF_TOP;
            pre += before ? 1 : 0;
            post += after ? 1 : 0;
            gained += !before && after ? 1 : 0;
            lost += before && !after ? 1 : 0;
        }
        return new TopTwo(pre, post, tested ? McNemarExact.p(gained, lost) : null);
    }
}
