package org.komichi.content;

/**
 * A hard term, explained. Only what a reader needs: which words are said for which is the search's business.
 *
 * @param id number in the glossary
 * @param term the headword
 * @param reading in kana
 * @param en in English
 * @param note one plain sentence
 */
public record GlossaryTerm(String id, String term, String reading, String en, String note) {}
