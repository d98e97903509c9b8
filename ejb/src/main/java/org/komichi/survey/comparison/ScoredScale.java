package org.komichi.survey.comparison;

import java.util.List;

/**
 * Items that are added up.
 *
 * @param code of the scale
 * @param items codes of its items
 * @param countsRight whether the items are 1 when right and 0 when not. Then who skips single ones did not know them;
 *     on any other scale who skips one has no sum
 */
public record ScoredScale(String code, List<String> items, boolean countsRight) {

    /** Copies the codes. */
    public ScoredScale {
        items = List.copyOf(items);
    }
}
