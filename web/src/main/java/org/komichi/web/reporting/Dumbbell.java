package org.komichi.web.reporting;

import java.util.ArrayList;
import java.util.List;

/**
 * The overview of a scale: one line for each item, hollow = before, solid = after. Drawn by the server in two layouts, the
 * label beside the line (wide) and above it (phone); positions are shares of the width, so that both follow the window.
 *
 * @param ticks the answers along the bottom
 * @param rows one for each item
 * @param axisFrom top of the vertical rules
 * @param axisTo their end
 * @param tickY where the numbers of the ticks stand
 * @param height of the whole, in pixels
 */
public record Dumbbell(List<Tick> ticks, List<Row> rows, int axisFrom, int axisTo, int tickY, int height) {
    private static final int LINE = 18;

    /** What a row shows; null when nobody answered at both moments. */
    public record Mark(String label, Double before, Double after) {}

    /** One vertical rule. */
    public record Tick(String x, String label) {}

    /** One line of a label. */
    public record Text(int y, String words) {}

    /** One item; {@code known} is false when there are no pairs, {@code moved} when before and after fall together. */
    public record Row(List<Text> label, int y, String before, String after, boolean known, boolean moved) {}

    /** Where the axis runs: its lowest and highest value, how far apart the ticks are, what follows a number. */
    public record Axis(double low, double high, double step, String unit) {
        static final Axis FIVE_POINT = new Axis(1, 5, 1, "");
        static final Axis PERCENT = new Axis(0, 100, 25, "%");

        double share(double value, double left, double right) {
            return left + (value - low) / (high - low) * (right - left);
        }
    }

    /** Labels at the left, up to two lines. */
    static Dumbbell wide(Axis axis, List<Mark> marks) {
        double left = 40;
        double right = 96;
        int y = 6;
        List<Row> rows = new ArrayList<>();
        for (Mark mark : marks) {
            List<String> lines = Wrapped.lines(mark.label(), 20, 2);
            int room = lines.size() * LINE + 22;
            int middle = y + room / 2;
            rows.add(row(axis, mark, texts(lines, middle - (lines.size() - 1) * LINE / 2 + 5), middle, left, right));
            y += room;
        }
        return whole(axis, rows, 4, y, left, right);
    }

    /** Labels above, up to three lines. */
    static Dumbbell narrow(Axis axis, List<Mark> marks) {
        double left = 6;
        double right = 94;
        int y = 4;
        List<Row> rows = new ArrayList<>();
        for (Mark mark : marks) {
            List<String> lines = Wrapped.lines(mark.label(), 20, 3);
            int middle = y + lines.size() * LINE + 16;
            rows.add(row(axis, mark, texts(lines, y + 16), middle, left, right));
            y = middle + 20;
        }
        return whole(axis, rows, 22, y, left, right);
    }

    private static Dumbbell whole(Axis axis, List<Row> rows, int from, int to, double left, double right) {
        List<Tick> ticks = new ArrayList<>();
        for (double value = axis.low(); value <= axis.high(); value += axis.step()) {
            ticks.add(new Tick(Figures.share(axis.share(value, left, right)), Figures.plain(value) + axis.unit()));
        }
        return new Dumbbell(ticks, rows, from, to, to + 18, to + 26);
    }

    private static Row row(Axis axis, Mark mark, List<Text> label, int y, double left, double right) {
        if (mark.before() == null || mark.after() == null) {
            return new Row(label, y, Figures.share(left), Figures.share(left), false, false);
        }
        return new Row(
                label,
                y,
                Figures.share(axis.share(mark.before(), left, right)),
                Figures.share(axis.share(mark.after(), left, right)),
                true,
                !mark.before().equals(mark.after()));
    }

    private static List<Text> texts(List<String> lines, int firstY) {
        List<Text> texts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            texts.add(new Text(firstY + i * LINE, lines.get(i)));
        }
        return texts;
    }
}
