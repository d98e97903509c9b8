package org.komichi.web.rest;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.komichi.survey.comparison.Comparison;
import org.komichi.survey.comparison.ItemComparison;
import org.komichi.survey.comparison.ScaleComparison;
import org.komichi.survey.comparison.Wave;
import org.komichi.web.frame.Texts;

/**
 * A comparison as the API gives it: the numbers as they are, never rounded, and the warnings with their sentences.
 *
 * @param from the wave reported as {@code pre}
 * @param to the wave reported as {@code post}
 * @param items in the order in which they first appeared
 * @param scales the sum scores of the scales of a questionnaire; none for a sheet, which does not say its scales
 * @param unpaired who answered in one of the two waves only
 * @param warnings what a reader has to know first
 */
public record ComparisonBody(
        Wave from,
        Wave to,
        List<ItemComparison> items,
        List<ScaleComparison> scales,
        Comparison.Unpaired unpaired,
        List<Warning> warnings) {

    /**
     * A caution.
     *
     * @param code for programs
     * @param item the item it is about, or null
     * @param wave the wave it is about, or null
     * @param message for people
     */
    public record Warning(
            String code, @Nullable String item, @Nullable Wave wave, String message) {}

    /** The comparison for a reader of this language. */
    public static ComparisonBody of(Comparison comparison, Locale language) {
        Texts texts = Texts.in(language);
        List<Warning> warnings = comparison.warnings().stream()
                .map(warning -> new Warning(
                        warning.code(),
                        warning.item(),
                        warning.wave(),
                        texts.format("api.warning." + warning.code(), warning.item(), warning.wave(), warning.pairs())))
                .toList();
        return new ComparisonBody(
                comparison.from(),
                comparison.to(),
                comparison.items(),
                comparison.scales(),
                comparison.unpaired(),
                warnings);
    }
}
