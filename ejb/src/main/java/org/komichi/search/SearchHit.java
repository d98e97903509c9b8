package org.komichi.search;

import java.util.List;

/**
 * Something found.
 *
 * @param kind what it is
 * @param key unique within its kind
 * @param address where it is read
 * @param title as it is
 * @param titleEn in English, or null
 * @param badge short mark beside the title, or null
 * @param score higher is better; comparable within one result only
 * @param titleHtml the title, escaped, with {@code <mark>} around what was found
 * @param snippetHtml the passage that fits best, escaped, with {@code <mark>} around what was found
 * @param matched what of the question it answers, in the words of the glossary or of the question
 * @param reasons why it stands where it stands, most important first; empty unless asked for
 */
public record SearchHit(
        SearchKind kind,
        String key,
        String address,
        String title,
        String titleEn,
        String badge,
        double score,
        String titleHtml,
        String snippetHtml,
        List<String> matched,
        List<Reason> reasons) {

    /** Where in a document something stands that moves it up. */
    public enum Part {
        TITLE,
        LEAD,
        TEXT,
        NAMED_BY_EDITORS,
        CLOSE_TOGETHER,
        EVERYTHING,
        LETTERS
    }

    /**
     * One thing that moves a hit up.
     *
     * @param part where it stands
     * @param what a piece of the question
     * @param points its share of the score
     */
    public record Reason(Part part, String what, double points) {}
}
