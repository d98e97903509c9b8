package org.komichi.content;

import java.util.List;

/**
 * A term of the glossary: what a reader needs, and which words are said for it.
 *
 * @param id number in the glossary
 * @param term the headword
 * @param reading in kana
 * @param en in English
 * @param note one plain sentence
 * @param abbreviations for example CP; some stand for several terms
 * @param same words said for the same thing
 * @param near words for something close
 * @param narrower words for a kind of it
 * @param broader words for what it is a kind of
 * @param never words that are easily taken for it and must not be
 */
public record GlossaryTerm(
        String id,
        String term,
        String reading,
        String en,
        String note,
        List<String> abbreviations,
        List<String> same,
        List<String> near,
        List<String> narrower,
        List<String> broader,
        List<String> never) {}
