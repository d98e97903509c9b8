package org.komichi.search.text;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The headwords, found by the beginning of any of their words, in kanji or by sound. */
public final class TermsByBeginning {
    private final SortedMap<String, Concept> written = new TreeMap<>();
    private final SortedMap<String, Concept> heard = new TreeMap<>();

    /** For all words of all concepts. */
    public TermsByBeginning(Concepts concepts) {
        for (Concept concept : concepts.all()) {
            heard.putIfAbsent(Kana.sound(concept.reading()), concept);
            for (String word : concept.ring()) {
                written.putIfAbsent(Words.spelled(word), concept);
            }
        }
        concepts.sounds().forEach(heard::putIfAbsent);
    }

    /** The headwords for what was typed; those that begin with it come first, shorter ones before longer. */
    public List<String> find(String typed) {
        String spelled = Words.spelled(typed);
        String sound = Kana.sound(Normal.of(typed).text());
        if (Math.max(spelled.length(), sound.length()) < 2) {
            return List.of();
        }
        Set<Concept> found = new LinkedHashSet<>(beginning(written, spelled));
        if (Kana.onlyKana(spelled)) {
            found.addAll(beginning(heard, sound));
        }
        return found.stream()
                .sorted(Comparator.comparingInt((Concept concept) ->
                                Words.spelled(concept.term()).startsWith(spelled) ? 0 : 1)
                        .thenComparing(concept -> concept.id().startsWith("X") ? 1 : 0)
                        .thenComparing(concept -> concept.term().length()))
                .map(Concept::term)
                .toList();
    }

    private static Set<Concept> beginning(SortedMap<String, Concept> words, String typed) {
        return new LinkedHashSet<>(
                words.subMap(typed, typed + Character.MAX_VALUE).values());
    }
}
