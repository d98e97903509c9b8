package org.komichi.search.text;

import java.util.ArrayList;
import java.util.List;
import org.komichi.content.GlossaryTerm;

/**
 * Something clinicians speak of, with the words they use for it. Words for the same thing are interchangeable; near, narrower
 * and broader words are added to a question with less weight and only in this direction; what must never be taken for it is kept
 * apart.
 *
 * @param id number in the glossary, or of the search's own list (X-…)
 * @param term the headword
 * @param reading in kana
 * @param en in English
 * @param same words for the same
 * @param near words for something close
 * @param narrower words for a kind of it
 * @param broader words for what it is a kind of
 * @param never words that must not be taken for it
 * @param abbreviations short forms; those with several meanings count only where they are typed
 */
public record Concept(
        String id,
        String term,
        String reading,
        String en,
        List<String> same,
        List<String> near,
        List<String> narrower,
        List<String> broader,
        List<String> never,
        List<String> abbreviations) {

    /** The concept of a term of the glossary. */
    static Concept of(GlossaryTerm term) {
        return new Concept(
                term.id(),
                term.term(),
                term.reading(),
                term.en(),
                term.same(),
                term.near(),
                term.narrower(),
                term.broader(),
                term.never(),
                term.abbreviations());
    }

    /** All words for the same thing, the headword first. */
    List<String> ring() {
        List<String> ring = new ArrayList<>();
        ring.add(term);
        ring.addAll(same);
        ring.addAll(abbreviations);
        if (!en.isBlank()) {
            // "(daily) medical care procedures", "child with … / technology-dependent child"
            for (String name : en.replaceAll("\\([^)]*\\)", " ").split("/")) {
                if (!name.isBlank()) {
                    ring.add(name.strip().replaceAll("\\s+", " "));
                }
            }
        }
        return ring;
    }
}
