package org.komichi.search.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.komichi.content.GlossaryTerm;
import org.komichi.content.GlossaryTerms;

/**
 * The words of the field and what they have to do with each other: the glossary, and the search's own short list of daily words.
 * Nothing is taken from a general dictionary of synonyms: unfiltered, those lose quality.
 */
public final class Concepts {
    static final float TYPED = 1f;
    static final float SAME = 0.9f;
    static final float NARROWER = 0.5f;
    static final float NEAR = 0.35f;
    static final float BROADER = 0.25f;
    static final int SOUNDS_ALIKE = 5;
    private static final int SHORTEST_READING = 3;

    private final long version;
    private final Map<String, Concept> byId = new LinkedHashMap<>();
    private final Map<String, Concept> byWord = new LinkedHashMap<>();
    private final Map<String, String> writing = new LinkedHashMap<>();
    private final Map<String, Set<Concept>> forbidding = new LinkedHashMap<>();
    private final Map<String, Concept> byReading = new TreeMap<>();
    private final Map<String, Concept> byUnvoiced = new LinkedHashMap<>();
    private final Map<String, Set<Concept>> wider = new LinkedHashMap<>();
    private final Map<String, Map<Concept, Float>> sayings = new LinkedHashMap<>();
    private final Map<String, List<Lexicon.Meaning>> abbreviations = new LinkedHashMap<>();
    private final Map<String, Map<String, Float>> usual = new ConcurrentHashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Words written = new Words();
    private final Words asked = new Words();
    private int longestSound;

    private Concepts(long version, Collection<Concept> concepts) {
        this.version = version;
        Lexicon.abbreviations().forEach((word, meanings) -> abbreviations.put(Words.spelled(word), meanings));
        Map<String, String> readings = Lexicon.readings();
        for (Concept concept : concepts) {
            byId.put(concept.id(), concept);
            for (String word : concept.ring()) {
                String spelled = Words.spelled(word);
                byWord.putIfAbsent(spelled, concept);
                writing.putIfAbsent(spelled, word);
                known(spelled);
                String reading = word.equals(concept.term()) ? concept.reading() : readings.get(word);
                if (reading == null && Kana.onlyKana(word)) {
                    reading = word;
                }
                if (reading == null && !abbreviations.containsKey(spelled)) {
                    reading = Chain.readingOf(word);
                }
                if (reading != null) {
                    addReading(reading, concept);
                }
            }
            for (List<String> words : List.of(concept.near(), concept.narrower(), concept.broader(), concept.never())) {
                words.forEach(word -> known(Words.spelled(word)));
            }
            for (String word : concept.narrower()) {
                wider.computeIfAbsent(Words.spelled(word), w -> new LinkedHashSet<>())
                        .add(concept);
            }
            for (String word : concept.never()) {
                forbidding
                        .computeIfAbsent(Words.spelled(word), w -> new LinkedHashSet<>())
                        .add(concept);
            }
        }
        Lexicon.sayings().forEach((say, means) -> {
            Map<Concept, Float> weights = new LinkedHashMap<>();
            means.forEach((id, weight) -> find(id).ifPresent(concept -> weights.put(concept, weight)));
            if (!weights.isEmpty()) {
                String spelled = Words.spelled(say);
                sayings.put(spelled, weights);
                asked.add(spelled);
            }
        });
        abbreviations.keySet().forEach(this::known);
    }

    /** The concepts of a glossary. A word that the glossary explains is never explained by the search's own list. */
    public static Concepts of(GlossaryTerms glossary) {
        List<Concept> concepts = new ArrayList<>();
        for (GlossaryTerm term : glossary.all()) {
            concepts.add(Concept.of(term));
        }
        concepts.addAll(Lexicon.concepts());
        return new Concepts(glossary.versionId(), concepts);
    }

    private void known(String spelled) {
        if (spelled.length() > 1) {
            known.add(spelled);
            written.add(spelled);
            asked.add(spelled);
        }
    }

    private void addReading(String reading, Concept concept) {
        String sound = Kana.sound(reading).replaceAll("[^ぁ-ゖ0-9a-z]", "");
        if (sound.length() >= SHORTEST_READING) {
            byReading.putIfAbsent(sound, concept);
            longestSound = Math.max(longestSound, sound.length());
        }
        if (sound.length() >= SOUNDS_ALIKE) {
            byUnvoiced.putIfAbsent(Kana.unvoiced(sound), concept);
        }
    }

    /** Which version of the glossary they are of. An index made with another one is made anew. */
    public long version() {
        return version;
    }

    /** Every concept, the glossary's first. */
    public Collection<Concept> all() {
        return byId.values();
    }

    /** A concept by its number. */
    public Optional<Concept> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Whether the glossary or the search's own list has this word, in whatever role. */
    boolean isKnown(String spelled) {
        return known.contains(spelled);
    }

    /** The concept whose ring has this word, in its one spelling. */
    Optional<Concept> ofWord(String spelled) {
        return Optional.ofNullable(byWord.get(spelled));
    }

    /** The concepts of which a word names a kind: 医療用麻薬 for モルヒネ. */
    Set<Concept> kindsOf(String spelled) {
        return wider.getOrDefault(spelled, Set.of());
    }

    /** The concept that sounds like this. */
    Optional<Concept> ofSound(String sound) {
        return Optional.ofNullable(byReading.get(sound));
    }

    /** The concept that sounds nearly like this: はな is ばな inside a compound. */
    Optional<Concept> ofNearSound(String sound) {
        return ofSound(sound).or(() -> Optional.ofNullable(byUnvoiced.get(Kana.unvoiced(sound))));
    }

    /** How long the longest sound of a concept is: nothing longer need be looked up. */
    int longestSound() {
        return longestSound;
    }

    /** Every sound and its concept. */
    Map<String, Concept> sounds() {
        return byReading;
    }

    /** The known word, as it is usually written, that differs by a slip of the finger: one character, two in a long word. */
    public Optional<String> nearestWord(String typed) {
        String spelled = Words.spelled(typed);
        int allowed = spelled.length() < 4 ? 0 : spelled.length() < 8 ? 1 : 2;
        String nearest = null;
        for (String word : writing.keySet()) {
            int distance = Math.abs(word.length() - spelled.length()) > allowed ? allowed + 1 : distance(word, spelled);
            if (distance > 0 && distance <= allowed) {
                nearest = word;
                allowed = distance - 1;
            }
        }
        return Optional.ofNullable(nearest).map(writing::get);
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int change = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above, row[j - 1]));
                corner = above;
            }
        }
        return row[other.length()];
    }

    /** What may be meant by a saying, with weights; empty when it is none. */
    Map<Concept, Float> ofSaying(String spelled) {
        return sayings.getOrDefault(spelled, Map.of());
    }

    /** The meanings of an abbreviation; empty when it is none. */
    List<Lexicon.Meaning> ofAbbreviation(String spelled) {
        return abbreviations.getOrDefault(spelled, List.of());
    }

    /** The known words of a question: those of the glossary, sayings, abbreviations. */
    List<Words.Found> asked(String text) {
        return asked.longest(text);
    }

    /**
     * The known words of a document. A word inside a longer one counts too (人工呼吸器 in 在宅人工呼吸器管理), unless both are said
     * for the same thing, or the longer one must never be taken for it (カニューラ in 鼻カニューラ).
     */
    List<Words.Found> written(String text) {
        List<Words.Found> kept = new ArrayList<>();
        for (Words.Found found : written.all(text)) {
            boolean swallowed = false;
            for (int i = kept.size() - 1; i >= 0 && !swallowed && kept.get(i).to() > found.from(); i--) {
                Words.Found longer = kept.get(i);
                swallowed = longer.covers(found) && swallows(longer.word(), found.word());
            }
            if (!swallowed) {
                kept.add(found);
            }
        }
        return kept;
    }

    private boolean swallows(String longer, String shorter) {
        if (abbreviations.containsKey(shorter)) {
            return true;
        }
        Concept one = byWord.get(longer);
        if (one != null && one == byWord.get(shorter)) {
            return true;
        }
        for (Concept guard : forbidding.getOrDefault(longer, Set.of())) {
            if (weights(guard, Set.of()).containsKey(shorter)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The words that count for a concept and how much, in their one spelling.
     *
     * @param alsoInclude headwords that must usually be kept apart and that the reader wants
     */
    Map<String, Float> weights(Concept concept, Set<String> alsoInclude) {
        return alsoInclude.isEmpty()
                ? usual.computeIfAbsent(concept.id(), id -> weighted(concept, alsoInclude))
                : weighted(concept, alsoInclude);
    }

    private Map<String, Float> weighted(Concept concept, Set<String> alsoInclude) {
        Map<String, Float> weights = new LinkedHashMap<>();
        add(weights, concept.ring(), SAME);
        add(weights, concept.narrower(), NARROWER);
        add(weights, concept.near(), NEAR);
        add(weights, concept.broader(), BROADER);
        for (String never : concept.never()) {
            String spelled = Words.spelled(never);
            if (alsoInclude.stream().anyMatch(wanted -> wanted.contains(headword(never)))) {
                ofWord(spelled)
                        .ifPresentOrElse(
                                other -> add(weights, other.ring(), NARROWER), () -> weights.put(spelled, NARROWER));
            } else {
                weights.remove(spelled);
            }
        }
        return weights;
    }

    private void add(Map<String, Float> weights, List<String> words, float weight) {
        for (String word : words) {
            String spelled = Words.spelled(word);
            if (spelled.length() > 1 && !abbreviations.containsKey(spelled)) {
                weights.putIfAbsent(spelled, weight);
            }
        }
    }

    /** What is easily taken for a concept, as headwords. */
    Set<String> keptApart(Concept concept) {
        Set<String> apart = new LinkedHashSet<>();
        concept.never().forEach(word -> apart.add(headword(word)));
        apart.remove(concept.term());
        // ダイアップ beside ダイアップ坐剤 says nothing new.
        Set<String> all = Set.copyOf(apart);
        apart.removeIf(word -> ofWord(Words.spelled(word)).isEmpty()
                && all.stream().anyMatch(other -> !other.equals(word) && other.contains(word)));
        return apart;
    }

    private String headword(String word) {
        return ofWord(Words.spelled(word)).map(Concept::term).orElse(word);
    }
}
