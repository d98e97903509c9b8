package org.komichi.web.search;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.komichi.caselibrary.CaseDocument;
import org.komichi.search.Facet;
import org.komichi.search.SearchHit;
import org.komichi.web.frame.Texts;

/**
 * A case that was found.
 *
 * @param about age and condition in words
 * @param origin name of where it comes from
 * @param titleHtml safe HTML
 * @param snippetHtml safe HTML
 * @param japanese whether the title is in Japanese
 * @param matched what of the question it answers
 * @param modules codes of related modules
 * @param why sentences for editors; empty for everybody else
 */
public record HitView(
        String href,
        String about,
        String origin,
        String titleHtml,
        String snippetHtml,
        boolean japanese,
        String matched,
        String modules,
        List<String> why) {
    private static final String BETWEEN = "、";
    private static final int REASONS = 6;

    static HitView of(SearchHit hit, CaseDocument document, FacetWords words, Locale reader) {
        boolean japanese = reader.getLanguage().equals("ja")
                || hit.titleEn() == null
                || hit.titleEn().isBlank();
        String between = reader.getLanguage().equals("ja") ? BETWEEN : ", ";
        String about = Stream.concat(
                        document.ages().stream().map(age -> words.label(Facet.AGE, age, reader)),
                        document.conditions().stream()
                                .map(condition -> words.label(Facet.CONDITION, condition, reader)))
                .reduce((one, next) -> one + "　" + next)
                .orElse("");
        return new HitView(
                hit.address(),
                about,
                document.origin().name(),
                japanese ? hit.titleHtml() : escaped(hit.titleEn()),
                hit.snippetHtml(),
                japanese,
                String.join(between, hit.matched()),
                String.join(between, document.modules()),
                why(hit, Texts.in(reader)));
    }

    private static List<String> why(SearchHit hit, Texts texts) {
        return hit.reasons().stream()
                .limit(REASONS)
                .map(reason -> texts.format("search_cases.why." + reason.part(), reason.what(), reason.points()))
                .toList();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
