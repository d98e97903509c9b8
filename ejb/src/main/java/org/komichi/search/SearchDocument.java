package org.komichi.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One thing that can be found, as plain text. Only what everybody may read belongs in here.
 *
 * @param kind what it is
 * @param key unique within its kind, for example the slug of a case
 * @param address where it is read, for example {@code /cases/f01-…}
 * @param title in Japanese
 * @param titleEn in English, or null
 * @param reading of the title in kana where somebody wrote it, or null
 * @param summary some sentences, or empty
 * @param headings of its parts
 * @param body its passages, one string each
 * @param english other English text, or empty
 * @param facets by what it can be narrowed
 * @param concepts what editors named: numbers of glossary terms, and badges of modules that it goes with
 * @param badge short mark beside the title, for example CASE-F01 or HD-4; may be null
 * @param since the day it came: where nothing is asked for, the newest stands first; null for what has no such day
 */
public record SearchDocument(
        SearchKind kind,
        String key,
        String address,
        String title,
        String titleEn,
        String reading,
        String summary,
        List<String> headings,
        List<String> body,
        String english,
        Map<Facet, Set<String>> facets,
        Set<String> concepts,
        String badge,
        LocalDate since) {

    /** Something that has no day. */
    public SearchDocument(
            SearchKind kind,
            String key,
            String address,
            String title,
            String titleEn,
            String reading,
            String summary,
            List<String> headings,
            List<String> body,
            String english,
            Map<Facet, Set<String>> facets,
            Set<String> concepts,
            String badge) {
        this(
                kind, key, address, title, titleEn, reading, summary, headings, body, english, facets, concepts, badge,
                null);
    }

    /** What is missing counts as empty; kind, key, address and title must be there. */
    public SearchDocument {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(key);
        Objects.requireNonNull(address);
        Objects.requireNonNull(title);
        summary = summary == null ? "" : summary;
        headings = headings == null ? List.of() : List.copyOf(headings);
        body = body == null ? List.of() : List.copyOf(body);
        english = english == null ? "" : english;
        facets = facets == null ? Map.of() : Map.copyOf(facets);
        concepts = concepts == null ? Set.of() : Set.copyOf(concepts);
    }
}
