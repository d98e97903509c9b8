package org.komichi.web.caselibrary;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.komichi.caselibrary.EcoMap;
import org.komichi.caselibrary.EcoMap.Link;
import org.komichi.caselibrary.EcoMapDrawing;
import org.komichi.web.frame.Texts;

/**
 * An eco-map as a page shows it: drawn, and all of it as a table.
 *
 * @param number from 1
 * @param at when it was like this
 * @param wide the drawing for wide pages
 * @param phone the drawing for a phone
 * @param coordinator who holds the threads together; null when nobody does
 * @param gap what is missing, in words; null when nothing is
 * @param ties the rows of the table
 */
public record MapView(
        int number, String at, String wide, String phone, String coordinator, String gap, List<Tie> ties) {
    /** A row: who, with whom, and how. */
    public record Tie(
            String who, String sector, String whom, String strength, String direction, String service, String since) {}

    static MapView of(EcoMap map, int number, boolean printing, Locale locale) {
        Texts texts = Texts.in(locale);
        return new MapView(
                number,
                map.at().in(locale),
                printing ? EcoMapDrawing.everywhere(map, locale) : EcoMapDrawing.beside(map, locale),
                printing ? "" : EcoMapDrawing.phone(map, locale),
                map.coordinator() == null ? null : map.label(map.coordinator()),
                gap(map, texts, locale),
                map.links().stream().map(link -> tie(map, link, locale)).toList());
    }

    private static String gap(EcoMap map, Texts texts, Locale locale) {
        if (map.isSparse()) {
            return texts.getString("caselibrary_case.sparse");
        }
        String empty = map.emptySectors().stream()
                .map(sector -> sector.label().in(locale))
                .collect(Collectors.joining(locale.equals(Locale.ENGLISH) ? ", " : "、"));
        return empty.isEmpty() ? null : texts.format("caselibrary_case.gap", empty);
    }

    private static Tie tie(EcoMap map, Link link, Locale locale) {
        return new Tie(
                map.label(link.from()) + burden(map, link),
                map.node(link.from())
                        .map(node -> node.sector().label().in(locale))
                        .orElse(""),
                map.label(link.to()),
                link.strength().label().in(locale),
                link.direction().arrow() + " " + link.direction().label().in(locale),
                told(link),
                link.since() == null ? "—" : link.since());
    }

    private static String burden(EcoMap map, Link link) {
        return map.node(link.from())
                .map(EcoMap.Node::burden)
                .filter(burden -> !burden.isBlank())
                .map(burden -> "（▲" + burden + "）")
                .orElse("");
    }

    private static String told(Link link) {
        if (link.service() == null && link.freq() == null) {
            return "—";
        }
        return link.service() == null
                ? link.freq()
                : link.freq() == null ? link.service() : link.service() + "（" + link.freq() + "）";
    }
}
