package org.komichi.content;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/**
 * An SVG that may stand inside a page: shapes and words only. No script, no style, no link, no picture from elsewhere; what is
 * not on the list is refused, not removed, so that nobody wonders where it went.
 */
final class Drawing {
    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "path",
            "circle",
            "ellipse",
            "rect",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "title",
            "desc");
    private static final Set<String> ATTRIBUTES = Set.of(
            "xmlns",
            "viewbox",
            "width",
            "height",
            "role",
            "aria-label",
            "aria-labelledby",
            "aria-hidden",
            "id",
            "class",
            "x",
            "y",
            "x1",
            "y1",
            "x2",
            "y2",
            "dx",
            "dy",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "d",
            "points",
            "transform",
            "fill",
            "fill-opacity",
            "fill-rule",
            "stroke",
            "stroke-width",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-dasharray",
            "stroke-opacity",
            "opacity",
            "font-size",
            "font-family",
            "font-weight",
            "text-anchor",
            "dominant-baseline",
            "xml:space",
            "preserveaspectratio",
            "focusable");
    private static final Pattern SAFE_VALUE = Pattern.compile("[^<>&]*");
    private static final Pattern REFERENCE =
            Pattern.compile("(?i)url\\s*\\(|javascript:|data:|https?:|expression\\s*\\(|@import");

    private Drawing() {}

    /** What is wrong with a drawing. */
    static void check(String file, String svg, List<PackProblem> problems) {
        if (svg.contains("<!DOCTYPE") || svg.contains("<!ENTITY") || svg.contains("<?xml-stylesheet")) {
            problems.add(PackProblem.at(file, 1, "svg-declaration"));
            return;
        }
        Document document = parse(svg, true);
        Element root = document.firstElementChild();
        if (root == null || !root.tagName().equals("svg") || document.childrenSize() != 1 || !root.hasAttr("viewBox")) {
            problems.add(PackProblem.at(file, 1, "svg-root"));
            return;
        }
        for (Element element : root.getAllElements()) {
            int line = Math.max(1, element.sourceRange().start().lineNumber());
            if (!ELEMENTS.contains(element.tagName())) {
                problems.add(PackProblem.at(file, line, "svg-element", element.tagName()));
            }
            for (Attribute attribute : element.attributes()) {
                checkAttribute(file, line, attribute, problems);
            }
        }
    }

    private static void checkAttribute(String file, int line, Attribute attribute, List<PackProblem> problems) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        boolean namespace = name.equals("xmlns") && attribute.getValue().equals("http://www.w3.org/2000/svg");
        boolean safe = SAFE_VALUE.matcher(attribute.getValue()).matches()
                && !REFERENCE.matcher(attribute.getValue()).find();
        if (!namespace && (!ATTRIBUTES.contains(name) || name.equals("xmlns") || !safe)) {
            problems.add(PackProblem.at(file, line, "svg-attribute", attribute.getKey()));
        }
    }

    /** The drawing as it stands in a page: it takes the colours of the theme, and says what it shows. */
    static String inline(String svg, String name) {
        Document document = parse(svg, false);
        Element root = document.firstElementChild();
        // Names inside the drawing would meet those of the page and of other drawings; the label replaces title and
        // desc.
        root.select("title, desc").remove();
        root.getAllElements().forEach(element -> element.removeAttr("id").removeAttr("aria-labelledby"));
        root.removeAttr("xmlns").removeAttr("width").removeAttr("height");
        root.addClass("k-drawing").attr("role", "img").attr("aria-label", name).attr("focusable", "false");
        document.outputSettings()
                .prettyPrint(false)
                .syntax(Document.OutputSettings.Syntax.xml)
                .charset("UTF-8");
        return root.outerHtml();
    }

    private static Document parse(String svg, boolean positions) {
        return Jsoup.parse(
                svg, "", Parser.xmlParser().settings(ParseSettings.preserveCase).setTrackPosition(positions));
    }
}
