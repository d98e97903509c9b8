package org.komichi.web.region;

import org.komichi.region.Told;
import org.komichi.web.frame.Texts;

/** How numbers of people that give nobody away are written and shaded. */
final class ToldWords {
    private static final int SHADES = 4;

    private ToldWords() {}

    /** In words, as in 5人以上. */
    static String words(Told told, Texts texts) {
        return told.few() ? texts.format("region.few", Told.STEP) : texts.format("region.atLeast", told.atLeast());
    }

    /** Class of the colour: one shade for each step of five, the last for everything above. */
    static String shade(Told told) {
        return "h" + Math.min(SHADES, told.atLeast() / Told.STEP);
    }

    /** Class of the colour by the share of a group. */
    static String shade(Told told, int group) {
        return told.few() ? "h0" : "h" + Math.clamp(1L + told.atLeast() * (SHADES - 1L) / group, 1, SHADES);
    }
}
