package org.komichi.web.reporting;

import java.util.List;
import java.util.Locale;

/** How a distribution is drawn. */
public enum Bars {
    /** Around the middle answer: what leans to no lies left, what leans to yes lies right. */
    DIVERGING {
        @Override
        LikertBar lay(List<Integer> counts, int people, String words) {
            return LikertBar.of(counts, people, words);
        }
    },
    /** From 0 to 100 %: every bar is as long as the others, and its pieces say percent. */
    SHARE {
        @Override
        LikertBar lay(List<Integer> counts, int people, String words) {
            return LikertBar.ofShares(counts, words);
        }
    };

    /**
     * Lays out a bar.
     *
     * @param counts from the lowest answer to the highest
     * @param people the larger n of the bars that stand together
     */
    abstract LikertBar lay(List<Integer> counts, int people, String words);

    /** The name in addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The way of this name; {@link #DIVERGING} when there is no such. */
    static Bars named(String key) {
        return SHARE.key().equals(key) ? SHARE : DIVERGING;
    }
}
