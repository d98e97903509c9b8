package org.komichi.web.reporting;

import java.util.List;
import java.util.stream.Collectors;
import org.komichi.print.Drawing;
import org.komichi.print.Drawing.Anchor;

/**
 * Who answered what before and after, item by item: the two stacked bars of the page as a drawing that stands alone. All bars are
 * centred on one axis; what lies left of it leans to "no".
 */
public final class AnswersDrawing {
    private static final int WIDTH = 1000;
    private static final int LEFT = 104;
    private static final int RIGHT = 790;
    private static final int LINE = 20;
    private static final int BAR = 26;
    private static final int STEP = 32;

    private AnswersDrawing() {}

    /**
     * Draws items that share one legend.
     *
     * @param title what stands above them
     * @param items those that may be shown; at least one
     */
    public static Drawing of(String title, List<ItemView> items, Wording wording, String run, String dates) {
        Drawing drawing = new Drawing(WIDTH, title, words(items));
        OverviewDrawing.heading(drawing, title, run, dates);
        int y = legend(drawing, items.getFirst().legend(), 98) + 30;
        for (ItemView item : items) {
            y = item(drawing, item, wording, y);
        }
        return drawing.high(y);
    }

    private static String words(List<ItemView> items) {
        return items.stream()
                .map(item -> item.title() + "　" + item.before().words() + "　"
                        + item.after().words())
                .collect(Collectors.joining("　"));
    }

    private static int legend(Drawing drawing, List<ItemView.LegendEntry> entries, int y) {
        double x = 24;
        int line = y;
        for (ItemView.LegendEntry entry : entries) {
            double wide = 22 + Wrapped.width(entry.words()) * 14 + 22;
            if (x > 24 && x + wide > WIDTH - 24) {
                x = 24;
                line += 24;
            }
            drawing.box(x, line - 12, 14, 14, ChartInks.of(entry.tone()))
                    .words(x + 20, line, 14, ChartInks.QUIET, false, Anchor.START, entry.words());
            x += wide;
        }
        return line;
    }

    private static int item(Drawing drawing, ItemView item, Wording wording, int top) {
        int y = top + 16;
        for (String line : Wrapped.lines(item.title(), 55, 2)) {
            drawing.words(24, y, 15, ChartInks.TEXT, true, Anchor.START, line);
            y += LINE;
        }
        drawing.words(WIDTH - 24, top + 16, 14, ChartInks.QUIET, false, Anchor.END, item.code() + "　n=" + item.pairs());
        int bars = y - 8;
        drawing.dashes((LEFT + RIGHT) / 2.0, bars - 3, (LEFT + RIGHT) / 2.0, bars + STEP + BAR + 3, ChartInks.BEFORE);
        bar(drawing, item, item.beforeLabel(), item.before(), item.topBefore(), bars, wording);
        bar(drawing, item, item.afterLabel(), item.after(), item.topAfter(), bars + STEP, wording);
        return bars + 2 * STEP + 18;
    }

    private static void bar(
            Drawing drawing, ItemView item, String moment, LikertBar bar, int top, int y, Wording wording) {
        drawing.words(24, y + 18, 14, ChartInks.QUIET, false, Anchor.START, moment);
        for (LikertBar.Piece piece : bar.pieces()) {
            double x = place(piece.x());
            drawing.box(x, y, place(piece.width()) - LEFT, BAR, ChartInks.of(piece.tone()))
                    .words(
                            place(piece.middle()),
                            y + 18,
                            14,
                            ChartInks.on(piece.tone()),
                            true,
                            Anchor.MIDDLE,
                            piece.label());
        }
        String people = top + wording.text("reporting.people");
        drawing.words(WIDTH - 24, y + 18, 14, ChartInks.TEXT, true, Anchor.END, people);
        String what = Wrapped.lines(item.topWords(), 9, 1).getFirst();
        drawing.words(RIGHT + 12, y + 18, 12, ChartInks.QUIET, false, Anchor.START, what);
    }

    // The page writes places as shares of the width: "42.80%".
    private static double place(String share) {
        return LEFT + Double.parseDouble(share.substring(0, share.length() - 1)) / 100 * (RIGHT - LEFT);
    }
}
