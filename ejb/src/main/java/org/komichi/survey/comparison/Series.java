package org.komichi.survey.comparison;

import java.util.List;

/**
 * A questionnaire through several moments in a row. The look back ({@link Wave#THEN}) is no moment of the row.
 *
 * @param waves the moments, in the order of time
 * @param items those that were answered at two moments or more
 * @param scales the sums of scales, likewise
 */
public record Series(List<Wave> waves, List<ItemSeries> items, List<ScaleSeries> scales) {

    /** Copies the lists. */
    public Series {
        waves = List.copyOf(waves);
        items = List.copyOf(items);
        scales = List.copyOf(scales);
    }

    /**
     * One item through the moments at which it was answered.
     *
     * @param item its code
     * @param scale its scale
     * @param moments everybody who answered it then
     * @param everyTime what is tested of those who answered it at all of these moments
     */
    public record ItemSeries(String item, Scale scale, List<Moment> moments, Repeated everyTime) {

        ItemSeries corrected(double p) {
            return new ItemSeries(item, scale, moments, everyTime.corrected(p));
        }
    }

    /** Everybody's answers to an item at one moment. */
    public record Moment(Wave wave, Distribution answers) {}

    /**
     * The sum of one scale through the moments.
     *
     * @param scale its code
     * @param items the items that were added up: those answered at all of these moments
     * @param range the lowest and the highest sum
     * @param moments everybody who has a sum then
     * @param everyTime what is tested of those who have a sum at all of these moments
     */
    public record ScaleSeries(String scale, List<String> items, Scale range, List<SumsAt> moments, Repeated everyTime) {

        ScaleSeries corrected(double p) {
            return new ScaleSeries(scale, items, range, moments, everyTime.corrected(p));
        }
    }

    /** The sums of everybody at one moment. */
    public record SumsAt(Wave wave, Scores sums) {}
}
