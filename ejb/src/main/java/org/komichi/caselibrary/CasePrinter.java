package org.komichi.caselibrary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.komichi.caselibrary.CaseCodes.Axis;
import org.komichi.content.Source;
import org.komichi.print.Press;

/** A case on paper, as PDF: all of it in Japanese, with its drawings, and on every page that it is fictional. */
@ApplicationScoped
public class CasePrinter {
    private static final Locale JA = Locale.JAPANESE;

    @Inject
    Press press;

    @Inject
    Cases cases;

    @Inject
    org.komichi.competency.Competencies competencies;

    /** The case as PDF. */
    public byte[] pdf(ReadableCase readable) {
        return press.pdf(press.page("caselibrary/case.ftlh", page(readable)));
    }

    private Map<String, Object> page(ReadableCase readable) {
        CaseDocument document = readable.document();
        CaseCodes codes = cases.codes();
        Map<String, Object> page = new HashMap<>();
        page.put("c", CasePaper.of(document));
        page.put("title", document.title().ja());
        page.put("fictional", document.origin() == CaseDocument.Origin.FICTIONAL);
        page.put("reviewed", document.reviewed());
        for (Axis axis : Axis.values()) {
            page.put(
                    axis.field(),
                    axis.of(document).stream()
                            .map(code -> codes.label(axis, code, JA))
                            .collect(Collectors.joining("、")));
        }
        page.put(
                "timeline",
                document.timeline().isEmpty() ? "" : drawing(CaseTimeline.printed(document.timeline()), 180, 22));
        page.put("maps", document.ecomaps().stream().map(CasePrinter::map).toList());
        Map<String, org.komichi.shared.Bilingual> words = competencies.words();
        page.put(
                "outcomes",
                document.competencies().stream()
                        .map(code -> code + "　"
                                + (words.containsKey(code) ? words.get(code).ja() : ""))
                        .toList());
        page.put("sources", sources(document));
        page.put("due", readable.reviewDueOn().toString());
        return page;
    }

    private static Map<String, Object> map(EcoMap map) {
        double height = EcoMapDrawing.height(map, JA);
        return Map.of(
                "at",
                map.at().ja(),
                "drawing",
                drawing(EcoMapDrawing.printed(map, JA), 160, 160 * height / 560),
                "ties",
                map.links().stream()
                        .map(link -> List.of(
                                map.label(link.from()),
                                link.direction().arrow(),
                                map.label(link.to()),
                                link.strength().label().ja(),
                                (link.service() == null ? "" : link.service())
                                        + (link.freq() == null ? "" : "（" + link.freq() + "）")))
                        .toList());
    }

    // The press wants to know how large a drawing is, and reads its words from alt.
    private static String drawing(String svg, double width, double height) {
        return svg.replaceFirst(
                        " class=\"\" viewBox=",
                        " width=\"%smm\" height=\"%smm\" viewBox="
                                .formatted(EcoMapDrawing.number(width), EcoMapDrawing.number(height)))
                .replaceFirst(" role=\"img\" aria-label=", " alt=");
    }

    private List<List<String>> sources(CaseDocument document) {
        Map<String, Source> known = cases.sources();
        return document.cited().stream()
                .filter(known::containsKey)
                .map(id -> List.of(id, known.get(id).title(), known.get(id).where()))
                .toList();
    }
}
