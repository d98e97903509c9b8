package org.komichi.web.reporting;

import java.util.List;
import java.util.Locale;

/**
 * The overview of a scale as a drawing that stands alone, for a report or a slide: its colours are written in it, its title
 * says the run, and every line carries its figures. Light colours only, because it is printed.
 */
final class OverviewDrawing {
    private static final int WIDTH = 1000;
    private static final int LINE = 20;
    private static final int AXIS_LEFT = 440;
    private static final int AXIS_RIGHT = 830;
    private static final String INK = "#21261d";
    private static final String QUIET = "#4b5344";
    private static final String RULE = "#dad9ca";
    private static final String BEFORE = "#7f8271";
    private static final String AFTER = "#1f625b";

    private final StringBuilder svg = new StringBuilder();

    private OverviewDrawing() {}

    static String of(ComparisonView view, String run, String dates) {
        return new OverviewDrawing().draw(view, run, dates);
    }

    private String draw(ComparisonView view, String run, String dates) {
        List<Dumbbell.Mark> marks = view.marks();
        List<ComparisonView.OverviewRow> rows = view.overview();
        int y = 130;
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < marks.size(); i++) {
            List<String> lines = Wrapped.lines(marks.get(i).label(), 27, 2);
            int room = lines.size() * LINE + 18;
            row(body, view, marks.get(i), rows.get(i), lines, y + room / 2);
            y += room;
        }
        int bottom = y;
        String points = String.join("　", view.points());
        int height = bottom + (points.isEmpty() ? 60 : 90);
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\""
                        .formatted(WIDTH, height, WIDTH, height));
        svg.append(" font-family=\"Noto Sans JP, Hiragino Sans, BIZ UDPGothic, Yu Gothic, sans-serif\">");
        svg.append("<title>").append(escaped(view.overviewTitle())).append("</title>");
        svg.append("<desc>").append(escaped(view.overviewWords())).append("</desc>");
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
        text(svg, 24, 40, 22, INK, true, "start", view.overviewTitle());
        text(svg, 24, 68, 15, QUIET, false, "start", run + "　" + dates);
        svg.append("<circle cx=\"31\" cy=\"93\" r=\"7\" fill=\"#ffffff\" stroke=\"%s\" stroke-width=\"2.5\"/>"
                .formatted(BEFORE));
        text(svg, 46, 98, 14, QUIET, false, "start", view.wording().text("reporting_comparison.before"));
        svg.append("<circle cx=\"131\" cy=\"93\" r=\"7\" fill=\"%s\"/>".formatted(AFTER));
        text(svg, 146, 98, 14, QUIET, false, "start", view.wording().text("reporting_comparison.after"));
        Dumbbell.Axis axis = view.axis();
        for (double value = axis.low(); value <= axis.high(); value += axis.step()) {
            double x = axis.share(value, AXIS_LEFT, AXIS_RIGHT);
            svg.append("<line x1=\"%s\" x2=\"%s\" y1=\"122\" y2=\"%d\" stroke=\"%s\"/>"
                    .formatted(at(x), at(x), bottom, RULE));
            text(svg, x, bottom + 22, 14, QUIET, false, "middle", Figures.plain(value) + axis.unit());
        }
        svg.append(body);
        text(svg, 24, bottom + 56, 13, QUIET, false, "start", points);
        return svg.append("</svg>\n").toString();
    }

    private static void row(
            StringBuilder out,
            ComparisonView view,
            Dumbbell.Mark mark,
            ComparisonView.OverviewRow row,
            List<String> lines,
            int middle) {
        int first = middle - (lines.size() - 1) * LINE / 2 + 5;
        for (int i = 0; i < lines.size(); i++) {
            text(out, 24, first + i * LINE, 15, INK, false, "start", lines.get(i));
        }
        if (mark.before() == null || mark.after() == null) {
            text(out, AXIS_LEFT, middle + 5, 14, QUIET, false, "start", "–");
            return;
        }
        double before = view.axis().share(mark.before(), AXIS_LEFT, AXIS_RIGHT);
        double after = view.axis().share(mark.after(), AXIS_LEFT, AXIS_RIGHT);
        boolean moved = !mark.before().equals(mark.after());
        out.append("<line x1=\"%s\" x2=\"%s\" y1=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"3\"/>"
                .formatted(at(before), at(after), middle, middle, AFTER));
        out.append("<circle cx=\"%s\" cy=\"%d\" r=\"%d\" fill=\"#ffffff\" stroke=\"%s\" stroke-width=\"2.5\"/>"
                .formatted(at(before), middle, moved ? 7 : 9, BEFORE));
        out.append("<circle cx=\"%s\" cy=\"%d\" r=\"%d\" fill=\"%s\"/>"
                .formatted(at(after), middle, moved ? 7 : 5, AFTER));
        text(
                out,
                WIDTH - 24,
                middle + 5,
                15,
                INK,
                true,
                "end",
                row.before() + " → " + row.after() + "  (n=" + row.pairs() + ")");
    }

    private static void text(
            StringBuilder out, double x, int y, int size, String colour, boolean bold, String anchor, String words) {
        out.append("<text x=\"%s\" y=\"%d\" font-size=\"%d\" fill=\"%s\" text-anchor=\"%s\"%s>%s</text>"
                .formatted(at(x), y, size, colour, anchor, bold ? " font-weight=\"700\"" : "", escaped(words)));
    }

    private static String at(double x) {
        return String.format(Locale.ROOT, "%.1f", x);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
