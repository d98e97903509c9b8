package org.komichi.content;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The bare words of a page, for the search: no furigana, no explanations of terms, no numbers of sources.
 *
 * @param title of the page
 * @param headings in order
 * @param passages paragraphs, lines of lists and cells of tables, in order
 */
public record LessonWords(String title, List<String> headings, List<String> passages) {
    private static final String HEADINGS = "h2, h3, h4, .is-head, legend";
    private static final String NOT_READ = "[popover], .k-pop, rt, rp, .k-cite, svg, button[data-check]";

    public LessonWords {
        headings = List.copyOf(headings);
        passages = List.copyOf(passages);
    }

    /** The words of a page as it is shown. */
    static LessonWords of(RenderedLesson page) {
        Element words = Jsoup.parseBodyFragment(page.html()).body();
        words.select(NOT_READ).remove();
        List<String> headings = texts(words, HEADINGS).toList();
        words.select(HEADINGS).remove();
        return new LessonWords(
                page.title(),
                headings,
                texts(words, "p, li, td, tbody th, label, figcaption").toList());
    }

    // What stands inside another passage is that passage's.
    private static Stream<String> texts(Element page, String which) {
        return page.select(which).stream()
                .filter(element -> element.select(which).size() == 1)
                .map(Element::text)
                .filter(Predicate.not(String::isBlank));
    }
}
