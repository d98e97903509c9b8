package org.komichi.search.text;

import java.util.List;
import java.util.Map;

/**
 * A piece of a question that is looked for as one thing.
 *
 * @param typed as it was typed
 * @param senses what it may mean; empty for a word that is just itself
 * @param words its words in their base form
 * @param sounds how it sounds, three kana at a time; empty unless it is looked for by sound
 * @param needles how it may be written in a text, in one spelling: where marks are set
 */
public record Unit(String typed, List<Sense> senses, List<String> words, List<String> sounds, List<String> needles) {

    /**
     * One meaning of a piece.
     *
     * @param concept the concept; null for a known word that stands for no concept
     * @param words the words that count for it, in their one spelling, with weights from 0 to 1
     * @param weight how likely it is meant, from 0 to 1
     */
    public record Sense(Concept concept, Map<String, Float> words, float weight) {}

    /** What it is called in an answer: the headword, or the piece itself. */
    public String label() {
        return senses.isEmpty() || senses.getFirst().concept() == null
                ? typed
                : senses.getFirst().concept().term();
    }

    /** Whether it was taken for a concept. */
    public boolean isConcept() {
        return senses.stream().anyMatch(sense -> sense.concept() != null);
    }
}
