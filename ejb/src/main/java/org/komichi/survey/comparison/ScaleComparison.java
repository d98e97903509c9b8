package org.komichi.survey.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sum score of a scale, before and after, of the people who answered all of its items at both moments. Nothing is
 * filled in for a missing answer; only on a scale that counts right answers a skipped question is one that was not known.
 *
 * @param scale its code
 * @param items the items that were added up
 * @param range the lowest and the highest sum
 * @param incomplete people who answered some of the items at both moments but not all of them, and are left out
 * @param pre the sums before
 * @param post the sums after
 * @param paired the change of the sums; {@code pHolm} is corrected over the scales
 * @param gain right answers in percent; null on other scales, and of nobody
 * @param attrition the sums before of those in the comparison (first) and of those who answered nothing at all afterwards
 *     (second); null while one of the groups has fewer than {@value MannWhitney#FEWEST} people
 */
public record ScaleComparison(
        String scale,
        List<String> items,
        Scale range,
        int incomplete,
        Scores pre,
        Scores post,
        PairedChange paired,
        @Nullable KnowledgeGain gain,
        @Nullable MannWhitney attrition) {

    ScaleComparison corrected(double p) {
        return new ScaleComparison(scale, items, range, incomplete, pre, post, paired.corrected(p), gain, attrition);
    }
}
