package org.komichi.search.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.komichi.search.Understood;

/**
 * What somebody typed, read: the pieces to look for, what they were taken for, and what was kept apart. Any text can be read;
 * nothing in it is syntax.
 */
public final class Question {
    /** More than anybody types on purpose. What follows is not read. */
    static final int LONGEST = 500;

    private static final int MOST_UNITS = 32;
    private static final int INFLECTION = 6;
    private static final float MISSPELT = 0.8f;
    private static final float UNSURE = 0.6f;
    private static final float WIDER = 0.3f;

    /** Words that are in every question and in every text. */
    private static final Set<String> FAINT = Set.of(
            "とき", "時", "こと", "事", "もの", "ため", "よう", "する", "なる", "ある", "いる", "できる", "れる", "られる", "せる", "何", "なに", "どこ",
            "どの", "どれ", "どう", "どんな", "いつ", "だれ", "誰", "いくつ", "なぜ", "の", "ん", "さん", "これ", "それ", "その", "この", "ない", "くださる",
            "教える", "知る", "たい", "ところ", "場合", "方", "人", "的", "等", "など", "へる", "いう", "呼ぶ");

    /** What stands between words in a run of kana. */
    private static final List<String> BETWEEN = List.of(
            "が", "の", "を", "に", "は", "で", "と", "も", "や", "へ", "お", "から", "まで", "より", "とき", "した", "して", "する", "している",
            "しています", "です", "ます", "ました", "ません", "たい", "こと", "など", "とか", "な", "だ", "って", "ない", "たら", "ため");

    private final String typed;
    private final Concepts concepts;
    private final Set<String> alsoInclude;
    private final List<Unit> units = new ArrayList<>();
    private final List<Understood> understood = new ArrayList<>();
    private final Set<String> keptApart = new LinkedHashSet<>();
    private final List<String> bigrams = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private final boolean[] taken;

    /** Neighbouring words that no concept explains, and how they sound together: for the wrong kanji of the right sound. */
    public record Run(String typed, List<String> words, List<String> bigrams, List<String> sounds) {}

    private Question(String typed, Concepts concepts, Set<String> alsoInclude) {
        this.typed = typed;
        this.concepts = concepts;
        this.alsoInclude = alsoInclude;
        this.taken = new boolean[typed.length()];
    }

    /** Reads what somebody typed. */
    public static Question read(String typed, Concepts concepts, Set<String> alsoInclude) {
        Question question = new Question(clean(typed), concepts, alsoInclude);
        question.read();
        return question;
    }

    private static String clean(String typed) {
        StringBuilder clean = new StringBuilder();
        typed.codePoints().limit(LONGEST).forEach(c -> {
            boolean readable = !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
            clean.appendCodePoint(readable ? c : ' ');
        });
        return clean.toString().strip();
    }

    private void read() {
        Normal spelled = Normal.of(typed).spelled();
        List<Chain.Token> tokens = Chain.tokens(typed);
        alike(tokens);
        for (Words.Found found : concepts.asked(spelled.text())) {
            if (isFree(spelled.start(found.from()), spelled.end(found.to() - 1))) {
                known(spelled, found);
            }
        }
        kana(spelled);
        kanaChunks();
        List<Chain.Token> rest = tokens.stream()
                .filter(token -> isFree(token.from(), token.to()))
                .toList();
        for (Chain.Token token : rest) {
            if (token.content() && isFree(token.from(), token.to()) && !isFaint(token.term())) {
                String word = typed.substring(token.from(), endOfWord(token, rest));
                add(new Unit(word, List.of(), List.of(token.term()), List.of(), needles(token)));
            }
        }
        gaps(rest);
        List<Understood> once = understood.stream().distinct().toList();
        understood.clear();
        understood.addAll(once);
        units.sort(Comparator.comparingInt(unit -> typed.indexOf(unit.typed())));
        understood.sort(Comparator.comparingInt(reading -> typed.indexOf(reading.typed())));
        units.stream()
                .filter(Unit::isConcept)
                .flatMap(unit -> unit.senses().stream())
                .filter(sense -> sense.concept() != null && sense.weight() >= UNSURE)
                .forEach(sense -> keptApart.addAll(concepts.keptApart(sense.concept())));
        understood.forEach(reading -> keptApart.remove(reading.term()));
        keptApart.removeAll(alsoInclude);
    }

    /** Where the word that begins with a token ends, as a reader sees it: 止まらない, not 止まら. */
    private static int endOfWord(Chain.Token token, List<Chain.Token> free) {
        int end = token.to();
        if (token.inflected()) {
            for (Chain.Token next : free) {
                if (next.from() == end && next.ending()) {
                    end = next.to();
                }
            }
        }
        return end;
    }

    /** A word of the glossary, a saying or an abbreviation. */
    private void known(Normal spelled, Words.Found found) {
        int from = spelled.start(found.from());
        int to = spelled.end(found.to() - 1);
        String word = found.word();
        List<Lexicon.Meaning> meanings = concepts.ofAbbreviation(word);
        Map<Concept, Float> sayings = concepts.ofSaying(word);
        if (!meanings.isEmpty()) {
            String surface = typed.substring(from, to);
            List<Unit.Sense> senses = meant(meanings, spelled.text(), word);
            senses.forEach(sense -> understood.add(new Understood(
                    surface, sense.concept().term(), sense.concept().id(), senses.size() == 1)));
            take(from, to);
            add(new Unit(surface, senses, Chain.words(surface), List.of(), needles(senses)));
        } else if (concepts.ofWord(word).isPresent()) {
            Concept concept = concepts.ofWord(word).orElseThrow();
            taken(from, to, List.of(sense(concept, word, 1f)), false);
        } else if (!sayings.isEmpty()) {
            int end = found.to();
            while (end < spelled.length()
                    && end - found.to() < INFLECTION
                    && Kana.isHiragana(spelled.text().charAt(end))) {
                end++;
            }
            List<Unit.Sense> senses = new ArrayList<>();
            sayings.forEach((concept, weight) -> senses.add(sense(concept, word, weight)));
            taken(from, spelled.end(end - 1), senses, true);
        } else {
            // Known so that nothing in it is taken for something else: カニューラ in 鼻カニューラ.
            String surface = typed.substring(from, to);
            take(from, to);
            List<Unit.Sense> senses = new ArrayList<>();
            senses.add(new Unit.Sense(null, Map.of(word, 1f), 1f));
            concepts.kindsOf(word).forEach(wider -> senses.add(sense(wider, null, WIDER)));
            add(new Unit(surface, senses, Chain.words(surface), List.of(), needles(senses)));
        }
    }

    private Unit.Sense sense(Concept concept, String word, float weight) {
        Map<String, Float> words = new LinkedHashMap<>(concepts.weights(concept, alsoInclude));
        if (word != null) {
            words.put(word, Concepts.TYPED);
        }
        return new Unit.Sense(concept, words, weight);
    }

    private void taken(int from, int to, List<Unit.Sense> senses, boolean withItself) {
        String surface = typed.substring(from, to);
        take(from, to);
        senses.stream()
                .filter(sense -> sense.weight() >= UNSURE || senses.size() == 1)
                .forEach(sense -> understood.add(new Understood(
                        surface, sense.concept().term(), sense.concept().id(), true)));
        List<String> needles = new ArrayList<>(needles(senses));
        needles.addAll(inflections(surface));
        add(new Unit(surface, senses, withItself ? content(surface) : List.of(), List.of(), needles));
    }

    /** 抜けた stands in a text as 抜けました too. */
    private static List<String> inflections(String surface) {
        if (!Kana.isHiragana(surface.charAt(surface.length() - 1)) || Kana.onlyKana(surface)) {
            return List.of();
        }
        return Chain.tokens(surface).stream()
                .filter(Chain.Token::content)
                .flatMap(token -> needles(token).stream())
                .filter(needle -> needle.length() > 1)
                .toList();
    }

    private List<String> content(String surface) {
        return Chain.words(surface).stream().filter(word -> !isFaint(word)).toList();
    }

    /** The meaning beside whose words the abbreviation stands; all of them when none does. */
    private List<Unit.Sense> meant(List<Lexicon.Meaning> meanings, String question, String word) {
        String others = question.replace(word, " ");
        long most = 0;
        Map<Lexicon.Meaning, Long> votes = new LinkedHashMap<>();
        for (Lexicon.Meaning meaning : meanings) {
            long vote = meaning.beside().stream()
                    .filter(beside -> others.contains(Words.spelled(beside)))
                    .count();
            votes.put(meaning, vote);
            most = Math.max(most, vote);
        }
        List<Unit.Sense> senses = new ArrayList<>();
        float weight = most > 0 || meanings.size() == 1 ? 1f : UNSURE;
        for (Map.Entry<Lexicon.Meaning, Long> vote : votes.entrySet()) {
            if (vote.getValue() == most) {
                concepts.find(vote.getKey().concept()).ifPresent(concept -> senses.add(sense(concept, word, weight)));
            }
        }
        return senses;
    }

    /** Runs of kana: きせつ, きせつがぬけた. */
    private void kana(Normal spelled) {
        String text = spelled.text();
        for (int from = 0; from < text.length(); from++) {
            int to = from;
            while (to < text.length() && Kana.isKana(text.charAt(to)) && isFree(spelled.start(to), spelled.end(to))) {
                to++;
            }
            if (to - from >= 3) {
                heard(spelled, from, to);
            }
            from = Math.max(from, to);
        }
    }

    private void heard(Normal spelled, int from, int to) {
        StringBuilder sound = new StringBuilder();
        List<Integer> at = new ArrayList<>();
        for (int i = from; i < to; i++) {
            String one = Kana.sound(spelled.text().substring(i, i + 1));
            if (!one.isEmpty()) {
                sound.append(one);
                at.add(i);
            }
        }
        List<int[]> found = new ArrayList<>();
        boolean whole = true;
        for (int i = 0; i < sound.length(); ) {
            int end = longestHeard(sound, i);
            if (end > i) {
                found.add(new int[] {i, end});
                i = end;
                continue;
            }
            String rest = sound.substring(i);
            String between = BETWEEN.stream()
                    .filter(rest::startsWith)
                    .max(Comparator.comparingInt(String::length))
                    .orElse(null);
            whole &= between != null;
            i += between == null ? 1 : between.length();
        }
        for (int[] piece : found) {
            if (whole || piece[1] - piece[0] > 3) {
                Concept concept =
                        concepts.ofSound(sound.substring(piece[0], piece[1])).orElseThrow();
                int start = spelled.start(at.get(piece[0]));
                int end = spelled.end(at.get(piece[1] - 1));
                taken(start, end, List.of(sense(concept, null, 1f)), true);
            }
        }
    }

    private int longestHeard(CharSequence sound, int from) {
        for (int to = Math.min(sound.length(), from + concepts.longestSound()); to >= from + 3; to--) {
            if (concepts.ofSound(sound.subSequence(from, to).toString()).isPresent()) {
                return to;
            }
        }
        return from;
    }

    /** The wrong kanji of the right sound: 人口呼吸器. */
    private void alike(List<Chain.Token> tokens) {
        for (int first = 0; first < tokens.size(); first++) {
            StringBuilder sound = new StringBuilder();
            int found = -1;
            Concept concept = null;
            for (int last = first; last < tokens.size() && follows(tokens, first, last); last++) {
                sound.append(tokens.get(last).sound());
                if (sound.length() < Concepts.SOUNDS_ALIKE) {
                    continue;
                }
                if (sound.length() > concepts.longestSound()) {
                    break;
                }
                Concept heard = concepts.ofNearSound(sound.toString()).orElse(null);
                if (heard != null
                        && isMisspelt(tokens.get(first).from(), tokens.get(last).to())) {
                    found = last;
                    concept = heard;
                }
            }
            if (concept != null) {
                int from = tokens.get(first).from();
                taken(from, tokens.get(found).to(), List.of(sense(concept, null, MISSPELT)), true);
                first = found;
            }
        }
    }

    private static boolean follows(List<Chain.Token> tokens, int first, int last) {
        return !tokens.get(last).sound().isEmpty()
                && (last == first
                        || tokens.get(last - 1).to() == tokens.get(last).from());
    }

    private boolean isMisspelt(int from, int to) {
        String surface = typed.substring(from, to);
        return surface.chars().anyMatch(c -> Kana.isHan((char) c)) && !concepts.isKnown(Words.spelled(surface));
    }

    /** A word typed in kana that the glossary does not know: looked for by its sound. */
    private void kanaChunks() {
        for (int from = 0; from < typed.length(); from++) {
            int to = from;
            while (to < typed.length() && Kana.isKana(typed.charAt(to)) && !taken[to]) {
                to++;
            }
            boolean alone = (from == 0 || separates(typed.charAt(from - 1)))
                    && (to == typed.length() || separates(typed.charAt(to)));
            String chunk = typed.substring(from, to);
            if (alone
                    && chunk.length() >= 2
                    && chunk.length() <= 30
                    && chunk.chars().anyMatch(c -> Kana.isHiragana((char) c))) {
                List<String> sounds = sounds(chunk);
                if (!sounds.isEmpty()) {
                    take(from, to);
                    add(new Unit(chunk, List.of(), content(chunk), sounds, List.of(Words.spelled(chunk))));
                }
            }
            from = Math.max(from, to);
        }
    }

    private static boolean separates(char c) {
        return !Character.isLetterOrDigit(c);
    }

    private static List<String> sounds(String kana) {
        String sound = Kana.sound(kana);
        if (sound.length() < 3) {
            return List.of("=" + sound);
        }
        List<String> grams = new ArrayList<>();
        for (int i = 3; i <= sound.length(); i++) {
            grams.add(sound.substring(i - 3, i));
        }
        return grams;
    }

    /** What is left between the concepts: its pairs of characters, and its runs of words by sound. */
    private void gaps(List<Chain.Token> rest) {
        Set<String> pairs = new LinkedHashSet<>();
        StringBuilder open = new StringBuilder(typed);
        units.stream().filter(Unit::isConcept).forEach(unit -> blank(open, unit.typed()));
        pairs.addAll(Chain.bigrams(open.toString()));
        // Two hiragana stand in every text: they cost much and say nothing.
        pairs.removeIf(pair -> pair.equals(Chain.GAP) || Kana.onlyHiragana(pair));
        bigrams.addAll(pairs);
        for (int first = 0; first < rest.size(); ) {
            int last = first;
            StringBuilder sound = new StringBuilder();
            boolean readable = true;
            while (last < rest.size()
                    && rest.get(last).content()
                    && isFree(rest.get(last).from(), rest.get(last).to())
                    && (last == first
                            || rest.get(last - 1).to() == rest.get(last).from())) {
                readable &= !rest.get(last).sound().isEmpty();
                sound.append(rest.get(last).sound());
                last++;
            }
            if (last > first) {
                String run = typed.substring(
                        rest.get(first).from(), rest.get(last - 1).to());
                if (readable
                        && sound.length() >= Concepts.SOUNDS_ALIKE
                        && run.chars().anyMatch(c -> Kana.isHan((char) c))) {
                    List<String> words = rest.subList(first, last).stream()
                            .map(Chain.Token::term)
                            .toList();
                    runs.add(new Run(run, words, Chain.bigrams(run), sounds(sound.toString())));
                }
            }
            first = Math.max(last, first + 1);
        }
    }

    private static void blank(StringBuilder text, String piece) {
        int at = text.indexOf(piece);
        if (at >= 0) {
            for (int i = at; i < at + piece.length(); i++) {
                text.setCharAt(i, ' ');
            }
        }
    }

    private static List<String> needles(Chain.Token token) {
        String surface = Words.spelled(token.surface());
        String base = Words.spelled(token.term());
        boolean inflected =
                !surface.equals(base) && base.length() > 1 && Kana.isHiragana(base.charAt(base.length() - 1));
        return inflected ? List.of(surface, base.substring(0, base.length() - 1)) : List.of(surface);
    }

    private static List<String> needles(List<Unit.Sense> senses) {
        Set<String> needles = new LinkedHashSet<>();
        senses.forEach(sense -> needles.addAll(sense.words().keySet()));
        return List.copyOf(needles);
    }

    private static boolean isFaint(String word) {
        return FAINT.contains(word) || Chain.SMALL_ENGLISH.contains(word);
    }

    private void add(Unit unit) {
        if (units.size() < MOST_UNITS && units.stream().noneMatch(other -> same(other, unit))) {
            units.add(unit);
        }
    }

    private static boolean same(Unit one, Unit other) {
        return one.label().equals(other.label()) && one.words().equals(other.words());
    }

    private void take(int from, int to) {
        for (int i = from; i < to; i++) {
            taken[i] = true;
        }
    }

    private boolean isFree(int from, int to) {
        for (int i = from; i < to; i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }

    /** What was read, cut where it was too long. */
    public String typed() {
        return typed;
    }

    /** The pieces to look for. */
    public List<Unit> units() {
        return units;
    }

    /** What was taken for what. */
    public List<Understood> understood() {
        return understood;
    }

    /** Headwords that are easily taken for what was asked and are not looked for. */
    public List<String> keptApart() {
        return List.copyOf(keptApart);
    }

    /** Pairs of characters outside the concepts. */
    public List<String> bigrams() {
        return bigrams;
    }

    /** Runs of words outside the concepts. */
    public List<Run> runs() {
        return runs;
    }
}
