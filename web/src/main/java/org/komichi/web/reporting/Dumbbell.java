package org.komichi.web.reporting;

import java.util.ArrayList;
import java.util.List;

/**
 * From where to where an item went, as a line on the axis that all items share: hollow = before, solid = after. Positions are
 * shares of the width, so that the line follows its column.
 *
 * @param rules where the answers of the axis lie
 * @param known false when too few answered at both moments
 * @param moved false when before and after fall together
 */
public record Dumbbell(List<Rule> rules, String before, String after, boolean known, boolean moved) {
    private static final double LEFT = 7;
    private static final double RIGHT = 93;

    /** What an item shows; null when too few answered at both moments. */
    public record Mark(String label, Double before, Double after) {}

    /** One answer of the axis. */
    public record Rule(String x, String label) {}

    /** Where the axis runs: its lowest and highest value, how far apart the rules are, what follows a number. */
    public record Axis(double low, double high, double step, String unit) {
        static final Axis FIVE_POINT = new Axis(1, 5, 1, "");
        static final Axis PERCENT = new Axis(0, 100, 25, "%");

        double share(double value, double left, double right) {
            return left + (value - low) / (high - low) * (right - left);
        }

        List<Rule> rules() {
            List<Rule> rules = new ArrayList<>();
            for (double value = low; value <= high; value += step) {
                rules.add(new Rule(Figures.share(share(value, LEFT, RIGHT)), Figures.plain(value) + unit));
            }
            return rules;
        }
    }

    static Dumbbell of(Axis axis, Mark mark) {
        boolean known = mark.before() != null && mark.after() != null;
        return new Dumbbell(
                axis.rules(),
                known ? Figures.share(axis.share(mark.before(), LEFT, RIGHT)) : "",
                known ? Figures.share(axis.share(mark.after(), LEFT, RIGHT)) : "",
                known,
                known && !mark.before().equals(mark.after()));
    }
}
