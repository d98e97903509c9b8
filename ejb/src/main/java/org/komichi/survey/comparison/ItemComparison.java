package org.komichi.survey.comparison;

import org.jspecify.annotations.Nullable;

/**
 * One item, before and after.
 *
 * @param item its code
 * @param scale its scale
 * @param scaleAssumed whether the scale was read off the answers because nobody declared it
 * @param pre everybody at the first moment
 * @param post everybody at the second moment
 * @param then the look back, a third column of its own; null when nobody was asked, or when it is itself compared
 * @param paired the people who answered at both moments
 * @param singles those who answered only before (first) and those who answered only after (second); null while there are
 *     enough pairs to test, or fewer than {@value MannWhitney#FEWEST} people in one of the groups
 */
public record ItemComparison(
        String item,
        Scale scale,
        boolean scaleAssumed,
        Distribution pre,
        Distribution post,
        @Nullable Distribution then,
        PairedChange paired,
        @Nullable MannWhitney singles) {

    ItemComparison corrected(double p) {
        return new ItemComparison(item, scale, scaleAssumed, pre, post, then, paired.corrected(p), singles);
    }
}
