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
 * @param why in plain words why it stands where it stands; null unless asked for
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
        String why) {}
