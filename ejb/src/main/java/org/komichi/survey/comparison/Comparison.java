package org.komichi.survey.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The items of a questionnaire, compared between two moments.
 *
 * @param from the moment reported as {@code pre}
 * @param to the moment reported as {@code post}
 * @param items in the order in which they first appeared
 * @param scales the sum scores of the scales that the plan adds up, in its order
 * @param unpaired who answered at one of the two moments only
 * @param warnings what a reader has to know before reading the numbers
 */
public record Comparison(
        Wave from,
        Wave to,
        List<ItemComparison> items,
        List<ScaleComparison> scales,
        Unpaired unpaired,
        List<Warning> warnings) {

    /**
     * People who cannot be paired at all. Who skipped single items is seen from the n of each item.
     *
     * @param preOnly people without any answer at the second moment
     * @param postOnly people without any answer at the first moment
     */
    public record Unpaired(int preOnly, int postOnly) {}

    /**
     * A caution, as a key for the bundles and the data for its sentence.
     *
     * @param code one of the constants
     * @param item the item it is about; null when it is about all
     * @param wave the moment it is about; null when it is about none
     * @param pairs the number of pairs; null when they are not the point
     */
    public record Warning(
            String code,
            @Nullable String item,
            @Nullable Wave wave,
            @Nullable Integer pairs) {

        /** Fewer than six pairs: no test was made for the item. */
        public static final String TOO_FEW_PAIRS = "too-few-pairs";

        /** Nobody answered anything at one of the two moments. */
        public static final String NO_ANSWERS_IN_WAVE = "no-answers-in-wave";

        /** The look back stands in for the answers before: memory and stricter yardsticks are in the numbers. */
        public static final String LOOKING_BACK = "looking-back";

        static Warning tooFewPairs(ItemComparison item) {
            return new Warning(TOO_FEW_PAIRS, item.item(), null, item.paired().n());
        }

        static Warning noAnswersIn(Wave wave) {
            return new Warning(NO_ANSWERS_IN_WAVE, null, wave, null);
        }

        static Warning lookingBack() {
            return new Warning(LOOKING_BACK, null, Wave.THEN, null);
        }
    }
}
