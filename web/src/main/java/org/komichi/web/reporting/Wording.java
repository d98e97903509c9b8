package org.komichi.web.reporting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.komichi.survey.WaveKind;
import org.komichi.survey.comparison.ComparisonWording;
import org.komichi.survey.comparison.ComparisonWording.Kind;
import org.komichi.survey.comparison.ComparisonWording.Sentence;
import org.komichi.survey.comparison.MannWhitney;
import org.komichi.survey.comparison.PairedChange;
import org.komichi.web.frame.Texts;

/**
 * Puts the sentences that {@link ComparisonWording} allows into words. They tell what people answered, never what they can
 * do; falling answers are told like rising ones.
 */
public final class Wording {
    /** A sentence; {@code strong} ones are set off. */
    public record Phrase(String text, boolean strong) {}

    private static final int FROM = 8;
    private static final int TO = 9;

    private final WaveKind from;
    private final WaveKind to;
    private final MomentWords moments;
    private final Texts texts;
    private final Locale locale;

    /** In a reader's language, about before and after. */
    public Wording(Locale locale) {
        this(locale, WaveKind.PRE, WaveKind.POST);
    }

    /** The same about two other moments. */
    public Wording(Locale locale, WaveKind from, WaveKind to) {
        this.locale = locale;
        this.texts = Texts.in(locale);
        this.from = from;
        this.to = to;
        this.moments = new MomentWords(locale);
    }

    /** Any text. The two moments, as they are called within a sentence, fill the places {8} and {9}. */
    public String text(String key, Object... arguments) {
        Object[] all = Arrays.copyOf(arguments, Math.max(arguments.length, TO + 1));
        all[FROM] = moments.within(from);
        all[TO] = moments.within(to);
        return texts.format(key, all);
    }

    /** What the first moment is called. */
    public String before() {
        return moments.label(from);
    }

    /** What the second moment is called. */
    public String after() {
        return moments.label(to);
    }

    ItemView.Stat stat(String name, String value) {
        return new ItemView.Stat(text("reporting_comparison.stat." + name), value);
    }

    /**
     * The sentences above a chart.
     *
     * @param before pairs that gave one of the two highest answers before, or the right one
     * @param after likewise after
     */
    List<Phrase> sentences(PairedChange change, int before, int after, List<String> labels, boolean knowledge) {
        List<Phrase> phrases = new ArrayList<>();
        if (change.n() > 0) {
            phrases.add(new Phrase(top(before, after, change.n(), labels, knowledge), after > before));
        }
        for (Sentence sentence : ComparisonWording.of(change)) {
            // Said once under every item, in small print.
            if (sentence.kind() != Kind.EXPLORATORY) {
                phrases.add(phrase(sentence, knowledge ? "knowledge." : ""));
            }
        }
        return List.copyOf(phrases);
    }

    /** What may be said about the sums of a scale. */
    List<Phrase> sums(PairedChange change) {
        return ComparisonWording.of(change).stream()
                .filter(sentence -> sentence.kind() != Kind.EXPLORATORY)
                .map(sentence -> phrase(sentence, "sum."))
                .toList();
    }

    /** The sentences, and what those say who answered at one moment only; they are other people, not a change. */
    List<Phrase> withSingles(List<Phrase> phrases, MannWhitney singles) {
        if (singles == null) {
            return phrases;
        }
        List<Phrase> all = new ArrayList<>(phrases);
        all.add(new Phrase(
                text(
                        "reporting_wording.singles",
                        singles.firstN(),
                        singles.secondN(),
                        Figures.plain(singles.firstMedian()),
                        Figures.plain(singles.secondMedian()),
                        texts.getString("reporting_comparison.stat.groups." + singles.method()),
                        Figures.p(singles.p()),
                        Figures.effect(singles.cliffsDelta())),
                false));
        return List.copyOf(all);
    }

    /** Whether those who answered nothing afterwards had begun elsewhere. */
    String attrition(MannWhitney lost) {
        return joined(
                text(
                        "reporting_score.attrition",
                        lost.firstN(),
                        lost.secondN(),
                        Figures.plain(lost.firstMedian()),
                        Figures.plain(lost.secondMedian())),
                text(
                        lost.p() >= ComparisonWording.CHANCE
                                ? "reporting_score.attritionChance"
                                : "reporting_score.attritionUnlikely"));
    }

    /** The figures of a comparison of two groups. */
    List<ItemView.Stat> groups(MannWhitney groups) {
        return List.of(
                stat("groups." + groups.method(), "p " + Figures.p(groups.p())),
                stat("cliffsDelta", Figures.effect(groups.cliffsDelta())));
    }

    /** Sentence after sentence, as the language writes them. */
    String joined(String... sentences) {
        return String.join(english() ? " " : "", sentences);
    }

    private boolean english() {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }

    /** What is said when so few answered both times that more would give them away. */
    List<Phrase> onlyCounted(int pairs) {
        return List.of(new Phrase(text("reporting_wording.onlyCounted", pairs), true));
    }

    /** What stands between the parts of a list. */
    String comma() {
        return english() ? ", " : "、";
    }

    /** A bar in words: 受講前。まったくわからない 4人、…. */
    String barWords(String moment, List<String> labels, List<Integer> counts) {
        String all = IntStream.range(0, labels.size())
                .mapToObj(i -> text("reporting_comparison.barPart", labels.get(i), counts.get(i)))
                .collect(Collectors.joining(comma()));
        return moment + (english() ? ": " : "。") + all;
    }

    private String top(int before, int after, int n, List<String> labels, boolean knowledge) {
        String change = after > before ? "Rose" : after < before ? "Fell" : "Same";
        return knowledge
                ? text("reporting_wording.right" + change, before, after, n)
                : text(
                        "reporting_wording.top" + change,
                        before,
                        after,
                        n,
                        labels.get(labels.size() - 2),
                        labels.getLast());
    }

    // Only what is counted is worded apart: answers, right answers, sums.
    private Phrase phrase(Sentence sentence, String what) {
        String key = "reporting_wording."
                + (sentence.count() != null ? what : "")
                + sentence.kind().name();
        boolean nobody = sentence.count() != null && sentence.count() == 0;
        boolean strong = sentence.kind() == Kind.INDISTINGUISHABLE_FROM_CHANCE
                || sentence.kind() == Kind.NO_TEST_TOO_FEW
                || sentence.kind() == Kind.NOBODY_MOVED;
        return new Phrase(text(nobody ? key + ".nobody" : key, sentence.count(), sentence.n()), strong);
    }
}
