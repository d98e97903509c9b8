package org.komichi.web.reporting;

import java.util.List;
import org.komichi.print.Drawing;
import org.komichi.print.Drawing.Anchor;

/**
 * The overview of a scale as a drawing that stands alone, for a report or a slide: its title says the run, and every line carries its
 * figures.
 */
public final class OverviewDrawing {
    private static final int WIDTH = 1000;
    private static final int LINE = 20;
    private static final int AXIS_LEFT = 440;
    private static final int AXIS_RIGHT = 780;

    private OverviewDrawing() {}

    /** Draws it. */
    public static Drawing of(ComparisonView view, String run, String dates) {
        List<Dumbbell.Mark> marks = view.marks();
        List<ComparisonView.OverviewRow> rows = view.overview();
        int bottom = 130;
        for (Dumbbell.Mark mark : marks) {
            bottom += room(mark);
        }
        Drawing drawing = new Drawing(WIDTH, view.overviewTitle(), view.overviewWords());
        heading(drawing, view.overviewTitle(), run, dates);
        legend(drawing, view);
        axis(drawing, view.axis(), bottom);
        int y = 130;
        for (int i = 0; i < marks.size(); i++) {
            row(drawing, view.axis(), marks.get(i), rows.get(i), y + room(marks.get(i)) / 2);
            y += room(marks.get(i));
        }
        String points = String.join("　", view.points());
        drawing.words(24, bottom + 56, 13, ChartInks.QUIET, false, Anchor.START, points);
        return drawing.high(bottom + (points.isEmpty() ? 40 : 76));
    }

    /** What every drawing of a comparison begins with. */
    static void heading(Drawing drawing, String title, String run, String dates) {
        drawing.words(24, 40, 22, ChartInks.TEXT, true, Anchor.START, title)
                .words(24, 68, 15, ChartInks.QUIET, false, Anchor.START, run + "　" + dates);
    }

    private static void legend(Drawing drawing, ComparisonView view) {
        drawing.dot(31, 93, 7, ChartInks.PAPER, ChartInks.BEFORE)
                .words(
                        46,
                        98,
                        14,
                        ChartInks.QUIET,
                        false,
                        Anchor.START,
                        view.wording().before())
                .dot(131, 93, 7, ChartInks.AFTER, null)
                .words(
                        146,
                        98,
                        14,
                        ChartInks.QUIET,
                        false,
                        Anchor.START,
                        view.wording().after());
    }

    private static void axis(Drawing drawing, Dumbbell.Axis axis, int bottom) {
        for (double value = axis.low(); value <= axis.high(); value += axis.step()) {
            double x = axis.share(value, AXIS_LEFT, AXIS_RIGHT);
            drawing.line(x, 122, x, bottom, ChartInks.RULE, 1)
                    .words(
                            x,
                            bottom + 22,
                            14,
                            ChartInks.QUIET,
                            false,
                            Anchor.MIDDLE,
                            Figures.plain(value) + axis.unit());
        }
    }

    private static List<String> lines(Dumbbell.Mark mark) {
        return Wrapped.lines(mark.label(), 27, 2);
    }

    private static int room(Dumbbell.Mark mark) {
        return lines(mark).size() * LINE + 18;
    }

    private static void row(
            Drawing drawing, Dumbbell.Axis axis, Dumbbell.Mark mark, ComparisonView.OverviewRow row, int middle) {
        List<String> lines = lines(mark);
        int first = middle - (lines.size() - 1) * LINE / 2 + 5;
        for (int i = 0; i < lines.size(); i++) {
            drawing.words(24, first + i * LINE, 15, ChartInks.TEXT, false, Anchor.START, lines.get(i));
        }
        if (mark.before() == null || mark.after() == null) {
            drawing.words(AXIS_LEFT, middle + 5, 14, ChartInks.QUIET, false, Anchor.START, "–");
            return;
        }
        double before = axis.share(mark.before(), AXIS_LEFT, AXIS_RIGHT);
        double after = axis.share(mark.after(), AXIS_LEFT, AXIS_RIGHT);
        boolean moved = !mark.before().equals(mark.after());
        drawing.line(before, middle, after, middle, ChartInks.AFTER, 3)
                .dot(before, middle, moved ? 7 : 9, ChartInks.PAPER, ChartInks.BEFORE)
                .dot(after, middle, moved ? 7 : 5, ChartInks.AFTER, null)
                .words(
                        WIDTH - 24,
                        middle + 5,
                        15,
                        ChartInks.TEXT,
                        true,
                        Anchor.END,
                        row.before() + " → " + row.after() + "  (n=" + row.pairs() + ")");
    }
}
