package org.komichi.content;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Keeps a hard term and the marks around it on one line. A browser takes the button of a term for a box and breaks the line on
 * either side of it, even behind an opening bracket and before a full stop, where Japanese never does.
 */
final class TermMarks {
    private static final Pattern OPENING = Pattern.compile("[（「『【〔［〈《(\\[“‘]+$");
    private static final Pattern CLOSING = Pattern.compile("^[、。，．）」』】〕］〉》)\\],.”’・：；！？ー]+");

    private TermMarks() {}

    /** Binds the marks to the terms of a text. */
    static void bind(Element text) {
        text.select("button.k-term").forEach(TermMarks::bindTo);
    }

    private static void bindTo(Element term) {
        Node explanation = term.nextElementSibling();
        String before = cut(term.previousSibling(), OPENING);
        String after = cut(explanation == null ? null : explanation.nextSibling(), CLOSING);
        if (before.isEmpty() && after.isEmpty()) {
            return;
        }
        Element together = new Element("span").addClass("k-nowrap");
        term.replaceWith(together);
        together.appendText(before).appendChild(term).appendText(after);
    }

    /** Takes the marks out of a text. */
    private static String cut(Node neighbour, Pattern marks) {
        if (!(neighbour instanceof TextNode text)) {
            return "";
        }
        Matcher found = marks.matcher(text.getWholeText());
        if (!found.find()) {
            return "";
        }
        text.text(found.replaceFirst(""));
        return found.group();
    }
}
