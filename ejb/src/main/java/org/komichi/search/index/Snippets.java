package org.komichi.search.index;

import java.util.List;
import org.komichi.search.text.Marks;
import org.komichi.search.text.Unit;

/** The passage of a document that answers a question best, escaped for a page, with marks around what was found. */
final class Snippets {
    private static final int LENGTH = 110;
    private static final int BEFORE = 24;
    private static final int MOST_TEXT = 12_000;

    private final Marks marks;
    private final int pieces;

    Snippets(List<Unit> units) {
        this.pieces = units.size();
        this.marks = new Marks(units);
    }

    /** A title with marks. */
    String title(String title) {
        return html(title, marks.in(title), 0, title.length());
    }

    /** The best of some passages, cut to about two lines; empty when there are none. */
    String best(List<String> passages) {
        if (pieces == 0) {
            return passages.isEmpty() ? "" : cut(passages.getFirst(), List.of());
        }
        String best = null;
        List<Marks.Mark> found = List.of();
        int most = -1;
        int read = 0;
        for (String passage : passages) {
            List<Marks.Mark> here = marks.in(passage);
            int different = (int) here.stream().map(Marks.Mark::unit).distinct().count();
            int worth = different * 100 + Math.min(here.size(), 20);
            if (worth > most) {
                best = passage;
                found = here;
                most = worth;
            }
            read += passage.length();
            // Everything is here: what follows can only say it again.
            if (different == pieces || read > MOST_TEXT) {
                break;
            }
        }
        return best == null ? "" : cut(best, found);
    }

    private static String cut(String passage, List<Marks.Mark> found) {
        if (passage.length() <= LENGTH) {
            return html(passage, found, 0, passage.length());
        }
        int from = Math.max(0, densest(found) - BEFORE);
        for (int i = from; i > Math.max(0, from - BEFORE); i--) {
            if ("。\n".indexOf(passage.charAt(i - 1)) >= 0) {
                from = i;
                break;
            }
        }
        from = from < BEFORE ? 0 : from;
        int to = Math.min(passage.length(), from + LENGTH);
        if (from > 0 && Character.isLowSurrogate(passage.charAt(from))) {
            from--;
        }
        if (to < passage.length() && Character.isLowSurrogate(passage.charAt(to))) {
            to--;
        }
        return (from > 0 ? "…" : "") + html(passage, found, from, to) + (to < passage.length() ? "…" : "");
    }

    /** Where the stretch with most different marks begins. */
    private static int densest(List<Marks.Mark> found) {
        int best = 0;
        long most = 0;
        for (Marks.Mark mark : found) {
            long different = found.stream()
                    .filter(other -> other.from() >= mark.from() && other.to() <= mark.from() + LENGTH - BEFORE)
                    .map(Marks.Mark::unit)
                    .distinct()
                    .count();
            if (different > most) {
                most = different;
                best = mark.from();
            }
        }
        return best;
    }

    private static String html(String text, List<Marks.Mark> marks, int from, int to) {
        StringBuilder html = new StringBuilder();
        int at = from;
        for (Marks.Mark mark : marks) {
            if (mark.from() < at || mark.to() > to) {
                continue;
            }
            escape(html, text, at, mark.from());
            html.append("<mark>");
            escape(html, text, mark.from(), mark.to());
            html.append("</mark>");
            at = mark.to();
        }
        escape(html, text, at, to);
        return html.toString();
    }

    private static void escape(StringBuilder html, String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case '\n' -> html.append(' ');
                default -> html.append(c);
            }
        }
    }
}
