package org.komichi.caselibrary;

import java.util.List;
import java.util.Locale;
import org.komichi.caselibrary.CaseDocument.Event;

/**
 * The course of a case over time as SVG: a line on which the events stand as far from each other as the days between them, numbered
 * as in the list beside it. What lies close together is drawn apart.
 */
public final class CaseTimeline {
    private static final double EDGE = 34;
    private static final double APART = 30;
    private static final double AXIS = 46;
    private static final double HEIGHT = 92;
    private static final double LETTER = 12;

    private CaseTimeline() {}

    /** For a page, about 760 points wide. */
    public static String beside(List<Event> events, Locale locale) {
        return draw(events, 760, locale, Lettering.TEXT, "k-eco k-eco--time k-only-wide");
    }

    /** For a page on a phone, 360 points wide. */
    public static String phone(List<Event> events, Locale locale) {
        return draw(events, 360, locale, Lettering.TEXT, "k-eco k-eco--time k-only-phone");
    }

    /** As a file of its own. */
    public static String file(List<Event> events, Locale locale) {
        return draw(events, 760, locale, Lettering.TEXT, "k-eco");
    }

    /** For the press. */
    static String printed(List<Event> events) {
        return draw(events, 760, Locale.JAPANESE, Lettering.OUTLINES, "");
    }

    private static String draw(List<Event> events, double width, Locale locale, Lettering lettering, String classes) {
        double[] places = places(events, width);
        StringBuilder svg = new StringBuilder(3_000);
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"%s\" viewBox=\"0 0 %s %s\" role=\"img\" aria-label=\"%s\""
                        .formatted(
                                classes,
                                EcoMapDrawing.number(width),
                                EcoMapDrawing.number(HEIGHT),
                                Lettering.escaped(words(events, locale))));
        svg.append(" font-family=\"Hiragino Sans, BIZ UDPGothic, Noto Sans JP, Yu Gothic, sans-serif\">");
        svg.append("<path class=\"axis\" fill=\"none\" stroke=\"#7f8271\" stroke-width=\"2\" d=\"M8 %sH%s\"/>"
                .formatted(EcoMapDrawing.number(AXIS), EcoMapDrawing.number(width - 8)));
        double[] ends = {-1_000, -1_000};
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            svg.append("<ellipse class=\"stone%s\" cx=\"%s\" cy=\"%s\" rx=\"12\" ry=\"10.5\" fill=\"%s\"/>"
                    .formatted(
                            event.turning() ? " is-key" : "",
                            EcoMapDrawing.number(places[i]),
                            EcoMapDrawing.number(AXIS),
                            event.turning() ? "#efb73e" : "#46651d"));
            lettering.write(
                    svg,
                    event.turning() ? "t-key" : "t-stone",
                    String.valueOf(i + 1),
                    places[i],
                    AXIS + LETTER * 0.36,
                    LETTER,
                    event.turning() ? "#21261d" : "#ffffff");
            label(svg, event.at(), places[i], width, ends, lettering);
        }
        return svg.append("</svg>").toString();
    }

    // Above the line when there is room, else below, else not at all: the list says it.
    private static void label(
            StringBuilder svg, String at, double place, double width, double[] ends, Lettering lettering) {
        double half = Phrases.width(at) * LETTER / 2;
        double x = Math.clamp(place, half + 2, Math.max(half + 2, width - half - 2));
        for (int row = 0; row < ends.length; row++) {
            if (x - half > ends[row] + 5) {
                ends[row] = x + half;
                lettering.write(svg, "when", at, x, row == 0 ? 22 : 78, LETTER, "#4b5344");
                return;
            }
        }
    }

    /** Where the events stand: by their days, but never on each other. */
    static double[] places(List<Event> events, double width) {
        int count = events.size();
        double[] places = new double[count];
        if (count == 0) {
            return places;
        }
        double room = width - 2 * EDGE;
        double apart = Math.min(APART, count == 1 ? 0 : room / (count - 1));
        int first = events.getFirst().day();
        double days = Math.max(1, events.getLast().day() - first);
        // What is left when everybody has her least distance is shared out by days.
        double spare = room - apart * (count - 1);
        for (int i = 0; i < count; i++) {
            places[i] = EDGE + apart * i + spare * (events.get(i).day() - first) / days;
        }
        if (count == 1) {
            places[0] = width / 2;
        }
        return places;
    }

    /** The course in words. */
    static String words(List<Event> events, Locale locale) {
        StringBuilder words = new StringBuilder(locale.equals(Locale.ENGLISH) ? "Timeline. " : "時間の流れ。");
        events.forEach(event ->
                words.append(event.at()).append(" ").append(event.title()).append("。"));
        return words.toString();
    }
}
