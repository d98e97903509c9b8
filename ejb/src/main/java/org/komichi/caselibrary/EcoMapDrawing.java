package org.komichi.caselibrary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.komichi.caselibrary.EcoMap.Direction;
import org.komichi.caselibrary.EcoMap.Link;
import org.komichi.caselibrary.EcoMap.Sector;
import org.komichi.caselibrary.EcoMap.Strength;
import org.komichi.caselibrary.EcoMapLayout.Box;
import org.komichi.caselibrary.EcoMapLayout.Form;
import org.komichi.caselibrary.EcoMapLayout.Zone;
import org.komichi.caselibrary.EcoMapLines.Point;
import org.komichi.caselibrary.EcoMapLines.Way;

/**
 * An eco-map as SVG: one drawing for the page, for paper and as a file. It carries its colours as attributes, which a page's
 * stylesheet may replace by those of its theme, and no style of its own. How strong a tie is shows in the kind of its line.
 */
public final class EcoMapDrawing {
    private static final double HEAD = 10;
    private static final Set<Strength> HEADED =
            Set.of(Strength.STRONG, Strength.NORMAL, Strength.WEAK, Strength.STRESS, Strength.PLANNED);
    private static final Map<Strength, String> LINES = new EnumMap<>(Map.of(
            Strength.STRONG, "stroke=\"#46651d\" stroke-width=\"4.2\"",
            Strength.NORMAL, "stroke=\"#4b5344\" stroke-width=\"1.5\"",
            Strength.WEAK,
                    "stroke=\"#4b5344\" stroke-width=\"2.2\" stroke-dasharray=\"1.5 5\" stroke-linecap=\"round\"",
            Strength.STRESS, "stroke=\"#9b2c22\" stroke-width=\"1.8\" stroke-linejoin=\"round\"",
            Strength.PLANNED, "stroke=\"#6a6f62\" stroke-width=\"1.6\" stroke-dasharray=\"9 6\"",
            Strength.NONE, "stroke=\"#6a6f62\" stroke-width=\"1.2\" stroke-dasharray=\"2 7\""));
    private static final Map<Strength, String> HEADS = new EnumMap<>(Map.of(
            Strength.STRONG, "#46651d",
            Strength.NORMAL, "#4b5344",
            Strength.WEAK, "#4b5344",
            Strength.STRESS, "#9b2c22",
            Strength.PLANNED, "#6a6f62"));

    private final EcoMap map;
    private final Form form;
    private final Locale locale;
    private final Lettering lettering;
    private final EcoMapLayout layout;
    private final StringBuilder svg = new StringBuilder(12_000);

    private EcoMapDrawing(EcoMap map, Form form, Locale locale, Lettering lettering) {
        this.map = map;
        this.form = form;
        this.locale = locale;
        this.lettering = lettering;
        this.layout = new EcoMapLayout(map, form, locale);
    }

    /** For a page: two fit beside each other, about 560 points wide. */
    public static String beside(EcoMap map, Locale locale) {
        return new EcoMapDrawing(map, Form.BESIDE, locale, Lettering.TEXT).draw("k-eco k-eco--map k-only-wide");
    }

    /** For a page on a phone, 360 points wide. */
    public static String phone(EcoMap map, Locale locale) {
        return new EcoMapDrawing(map, Form.PHONE, locale, Lettering.TEXT).draw("k-eco k-eco--map k-only-phone");
    }

    /** For a page that shows it at every width. */
    public static String everywhere(EcoMap map, Locale locale) {
        return new EcoMapDrawing(map, Form.BESIDE, locale, Lettering.TEXT).draw("k-eco k-eco--map");
    }

    /** As a file of its own. */
    public static String file(EcoMap map, Locale locale) {
        return new EcoMapDrawing(map, Form.BESIDE, locale, Lettering.TEXT).draw("k-eco");
    }

    /** For the press, which has no letters in drawings: they are drawn. */
    static String printed(EcoMap map, Locale locale) {
        return new EcoMapDrawing(map, Form.BESIDE, locale, Lettering.OUTLINES).draw("");
    }

    /** Height of the drawing for a width of 560 points. */
    static double height(EcoMap map, Locale locale) {
        return new EcoMapLayout(map, Form.BESIDE, locale).height();
    }

    /** The map in one sentence, for those who do not see it; the table tells all of it. */
    public static String words(EcoMap map, Locale locale) {
        boolean english = locale.equals(Locale.ENGLISH);
        Map<Strength, List<String>> ties = new EnumMap<>(Strength.class);
        map.links()
                .forEach(link -> ties.computeIfAbsent(link.strength(), strength -> new ArrayList<>())
                        .add(map.label(link.from()) + link.direction().arrow() + map.label(link.to())));
        String told = ties.entrySet().stream()
                .map(entry -> entry.getKey().label().in(locale)
                        + (english ? ": " : "：")
                        + String.join(english ? ", " : "、", entry.getValue()))
                .collect(Collectors.joining(english ? "; " : "。"));
        return (english ? "Eco-map. " : "エコマップ。")
                + map.at().in(locale)
                + (english ? ". " : "。")
                + told
                + (english ? "." : "。");
    }

    private String draw(String classes) {
        String words = words(map, locale);
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"%s\" viewBox=\"0 0 %s %s\" role=\"img\" aria-label=\"%s\""
                        .formatted(classes, number(layout.width()), number(layout.height()), Lettering.escaped(words)));
        svg.append(" font-family=\"Hiragino Sans, BIZ UDPGothic, Noto Sans JP, Yu Gothic, sans-serif\">");
        layout.zones().forEach(this::zone);
        EcoMapLines lines = new EcoMapLines(layout, form.letter - 1);
        List<Way> ways = map.links().stream()
                .filter(link -> layout.boxes().containsKey(link.from())
                        && layout.boxes().containsKey(link.to()))
                .map(link -> lines.add(link, noteWidth(link)))
                .toList();
        ways.forEach(this::line);
        Set<String> planned = planned();
        layout.boxes().values().forEach(box -> box(box, planned));
        ways.forEach(this::note);
        return svg.append("</svg>").toString();
    }

    private void zone(Zone zone) {
        boolean home = zone.sector() == Sector.FAMILY;
        svg.append("<rect class=\"zone%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"12\" %s/>"
                .formatted(
                        home ? " zone--home" : zone.empty() ? " zone--empty" : "",
                        number(zone.x()),
                        number(zone.y()),
                        number(zone.width()),
                        number(zone.height()),
                        zone.empty()
                                ? "fill=\"none\" stroke=\"#7f8271\" stroke-dasharray=\"5 4\""
                                : "fill=\"" + (home ? "#e7edd2" : "#ecebdf") + "\""));
        String label = zone.sector().label().in(locale);
        double size = form.letter - 1;
        double half = Phrases.width(label) * size / 2;
        // At the outer side: from the inner one the ties come.
        boolean right = zone.x() > layout.width() / 2;
        double middle = right ? zone.x() + zone.width() - half - 10 : zone.x() + half + 10;
        lettering.write(svg, "sector", label, middle, zone.y() + 15, size, "#5f6757");
        if (zone.empty()) {
            lettering.write(
                    svg,
                    "sector",
                    locale.equals(Locale.ENGLISH) ? "nobody" : "だれもいません",
                    zone.x() + zone.width() / 2,
                    zone.y() + 32,
                    form.letter - 1,
                    "#5f6757");
        }
    }

    private void box(Box box, Set<String> planned) {
        boolean child = box.node().id().equals(EcoMap.CHILD);
        boolean lead = box.node().id().equals(map.coordinator());
        boolean plan = planned.contains(box.node().id());
        svg.append("<rect class=\"n%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" %s/>"
                .formatted(
                        child ? " n-child" : lead ? " n-lead" : plan ? " n-plan" : "",
                        number(box.x() - box.width() / 2),
                        number(box.y() - box.height() / 2),
                        number(box.width()),
                        number(box.height()),
                        number(child ? box.height() / 2 : 9),
                        child
                                ? "fill=\"#efb73e\""
                                : "fill=\"#ffffff\" stroke=\"%s\" stroke-width=\"%s\"%s"
                                        .formatted(
                                                lead ? "#46651d" : "#7f8271",
                                                lead ? "2.6" : "1.2",
                                                plan ? " stroke-dasharray=\"4 3\"" : "")));
        double y = box.y() - (box.words().size() - 1) * form.line() / 2;
        for (EcoMapLayout.Words line : box.words()) {
            double size = line.small() ? form.letter - 2 : form.letter;
            lettering.write(
                    svg,
                    child ? "t-child" : line.small() ? "t-small" : "",
                    line.text(),
                    box.x(),
                    y + size * 0.36,
                    size,
                    "#21261d");
            y += form.line();
        }
    }

    private void line(Way way) {
        Link link = way.link();
        String kind = link.strength().code();
        boolean heads = HEADED.contains(link.strength());
        boolean atLast = heads && link.direction() != Direction.FROM;
        boolean atFirst = heads && link.direction() != Direction.TO;
        List<Point> middle = EcoMapLines.shortened(way.points(), atFirst ? HEAD - 2 : 0, atLast ? HEAD - 2 : 0);
        List<Point> drawn = link.strength() == Strength.STRESS ? EcoMapLines.zigzag(middle) : middle;
        svg.append("<path class=\"l l-%s\" fill=\"none\" %s d=\"%s\"/>"
                .formatted(kind, LINES.get(link.strength()), path(drawn)));
        if (atLast) {
            head(way.last(), way.points().get(Math.max(0, way.points().size() - 6)), link.strength());
        }
        if (atFirst) {
            head(way.first(), way.points().get(Math.min(5, way.points().size() - 1)), link.strength());
        }
    }

    private void head(Point tip, Point before, Strength strength) {
        double length = Math.max(0.1, tip.to(before));
        double x = (tip.x() - before.x()) / length;
        double y = (tip.y() - before.y()) / length;
        double half = strength == Strength.STRONG ? 5.4 : 4.4;
        svg.append("<path class=\"a a-%s\" fill=\"%s\" d=\"M%s %sL%s %sL%s %sz\"/>"
                .formatted(
                        strength.code(),
                        HEADS.get(strength),
                        number(tip.x()),
                        number(tip.y()),
                        number(tip.x() - x * HEAD - y * half),
                        number(tip.y() - y * HEAD + x * half),
                        number(tip.x() - x * HEAD + y * half),
                        number(tip.y() - y * HEAD - x * half)));
    }

    private void note(Way way) {
        if (way.note() == null) {
            return;
        }
        double wide = noteWidth(way.link());
        double high = form.letter + 4;
        svg.append("<rect class=\"note-bg\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"4\" fill=\"#ffffff\"/>"
                .formatted(
                        number(way.note().x() - wide / 2),
                        number(way.note().y() - high / 2),
                        number(wide),
                        number(high)));
        double size = form.letter - 1.5;
        lettering.write(
                svg, "note", note(way.link()), way.note().x(), way.note().y() + size * 0.36, size, "#4b5344");
    }

    // How often; where that is not said, what, when it is short. A phone has no room for it: there the table tells.
    private String note(Link link) {
        if (form == Form.PHONE) {
            return "";
        }
        if (link.freq() != null && Phrases.width(link.freq()) <= 7) {
            return link.freq();
        }
        return link.service() != null && Phrases.width(link.service()) <= 5 ? link.service() : "";
    }

    private double noteWidth(Link link) {
        String note = note(link);
        return note.isEmpty() ? 0 : Phrases.width(note) * (form.letter - 1.5) + 6;
    }

    // Who is tied by nothing but plans is planned herself.
    private Set<String> planned() {
        Set<String> planned = new TreeSet<>();
        Set<String> there = new TreeSet<>();
        map.links().forEach(link -> {
            Set<String> side = link.strength() == Strength.PLANNED ? planned : there;
            side.add(link.from());
            side.add(link.to());
        });
        planned.removeAll(there);
        return planned;
    }

    private static String path(List<Point> points) {
        return points.stream()
                .map(point -> number(point.x()) + " " + number(point.y()))
                .collect(Collectors.joining("L", "M", ""));
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
    }
}
