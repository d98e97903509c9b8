package org.komichi.web.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.komichi.survey.comparison.Distribution;
import org.komichi.survey.comparison.HodgesLehmann;
import org.komichi.survey.comparison.ItemComparison;
import org.komichi.survey.comparison.MoveTable;
import org.komichi.survey.comparison.PairedChange;
import org.komichi.survey.comparison.PermutationTest;
import org.komichi.survey.comparison.Scale;
import org.komichi.survey.comparison.TopTwo;

/**
 * One item as the page shows it: the sentence, the two bars, the moves, the figures. Everything is about the people who
 * answered at both moments; what everybody answered stands as one line among the figures.
 *
 * @param anchor what the jump list leads to
 * @param asked participants of the run, the denominator of the response rate
 * @param moves null when it may not be shown
 * @param distribution the table behind the bars
 * @param beforeLabel what the first moment is called
 * @param afterLabel what the second is called
 */
public record ItemView(
        String code,
        String anchor,
        String title,
        int pairs,
        int asked,
        List<Wording.Phrase> sentences,
        List<LegendEntry> legend,
        String topWords,
        LikertBar before,
        LikertBar after,
        int topBefore,
        int topAfter,
        List<DistributionRow> distribution,
        Moves moves,
        List<Stat> stats,
        String caution,
        String beforeLabel,
        String afterLabel) {
    /** One answer of the scale with its colour. */
    public record LegendEntry(String tone, String words) {}

    /** One row of the table behind the bars. */
    public record DistributionRow(String answer, int before, int after) {}

    /** One figure with its name. */
    public record Stat(String label, String value) {}

    /** Whether there are enough pairs that nobody is recognised. */
    public boolean drawn() {
        return pairs >= ComparisonView.FEWEST_SHOWN;
    }

    /**
     * Lays out an item.
     *
     * @param labels the words of its answers, from the lowest to the highest
     * @param knowledge whether its answers are wrong and right rather than points of a scale
     * @param wholeRun whether the moves may be shown: never in a breakdown
     */
    static ItemView of(
            ItemComparison item,
            String title,
            List<String> labels,
            int asked,
            boolean knowledge,
            boolean wholeRun,
            String caution,
            Wording wording) {
        return of(item, title, labels, asked, knowledge, wholeRun, caution, wording, Bars.DIVERGING, List.of());
    }

    /**
     * The same with other bars.
     *
     * @param more what else is to be told among the figures
     */
    static ItemView of(
            ItemComparison item,
            String title,
            List<String> labels,
            int asked,
            boolean knowledge,
            boolean wholeRun,
            String caution,
            Wording wording,
            Bars bars,
            List<Stat> more) {
        PairedChange paired = item.paired();
        List<Integer> before = rowSums(paired.moves());
        List<Integer> after = columnSums(paired.moves());
        List<String> tones = LikertBar.tones(labels.size());
        int split = labels.size() < 4 ? labels.size() - 1 : labels.size() - 2;
        return new ItemView(
                item.item(),
                item.item().toLowerCase(java.util.Locale.ROOT),
                title,
                paired.n(),
                asked,
                wording.withSingles(
                        paired.n() < ComparisonView.FEWEST_SHOWN
                                ? wording.onlyCounted(paired.n())
                                : wording.sentences(
                                        paired, topSum(before, split), topSum(after, split), labels, knowledge),
                        item.singles()),
                IntStream.range(0, labels.size())
                        .mapToObj(i -> new LegendEntry(tones.get(i), numbered(i, labels, knowledge)))
                        .toList(),
                knowledge ? labels.getLast() : wording.text("reporting_comparison.atLeast", labels.get(split)),
                bars.lay(before, paired.n(), wording.barWords(wording.before(), labels, before)),
                bars.lay(after, paired.n(), wording.barWords(wording.after(), labels, after)),
                topSum(before, split),
                topSum(after, split),
                IntStream.range(0, labels.size())
                        .mapToObj(i -> new DistributionRow(numbered(i, labels, knowledge), before.get(i), after.get(i)))
                        .toList(),
                wholeRun && !knowledge && paired.n() >= ComparisonView.FEWEST_SHOWN
                        ? Moves.of(paired.moves(), labels)
                        : null,
                paired.n() < ComparisonView.FEWEST_SHOWN
                        ? List.of()
                        : Stream.concat(stats(item, knowledge, wording).stream(), more.stream())
                                .toList(),
                caution,
                wording.before(),
                wording.after());
    }

    /** What the pairs answered before, as a distribution of its own. */
    static Distribution pairedBefore(ItemComparison item) {
        return Distribution.of(
                item.scale(), answers(item.scale(), rowSums(item.paired().moves())));
    }

    /** What the pairs answered after. */
    static Distribution pairedAfter(ItemComparison item) {
        return Distribution.of(
                item.scale(), answers(item.scale(), columnSums(item.paired().moves())));
    }

    /** The figures of an item; a wrong-or-right item has shares where the others have medians. */
    static List<Stat> stats(ItemComparison item, boolean knowledge, Wording wording) {
        PairedChange paired = item.paired();
        List<Integer> before = rowSums(paired.moves());
        List<Integer> after = columnSums(paired.moves());
        List<Stat> stats = new ArrayList<>();
        if (paired.n() > 0) {
            if (knowledge) {
                stats.add(wording.stat(
                        "right",
                        Figures.percent(before.getLast(), paired.n()) + "% → "
                                + Figures.percent(after.getLast(), paired.n()) + "%"));
            } else {
                Distribution pre = pairedBefore(item);
                Distribution post = pairedAfter(item);
                stats.add(wording.stat("median", Figures.plain(pre.median()) + " → " + Figures.plain(post.median())));
                stats.add(wording.stat(
                        "quartiles", Figures.range(pre.q1(), pre.q3()) + " → " + Figures.range(post.q1(), post.q3())));
                stats.add(wording.stat("mean", Figures.mean(pre.mean()) + " → " + Figures.mean(post.mean())));
                if (pre.topTwo() != null) {
                    stats.add(wording.stat(
                            "topTwo", share(pre.topTwo(), paired.n()) + " → " + share(post.topTwo(), paired.n())));
                }
            }
            stats.add(wording.stat(
                    knowledge ? "rightMoves" : "moves",
                    paired.improved() + "／" + paired.same() + "／" + paired.worse()));
        }
        tested(stats, paired, "pHolm", !knowledge, wording);
        TopTwo topTwo = paired.topTwo();
        if (topTwo != null && topTwo.mcnemarP() != null) {
            stats.add(wording.stat("mcnemar", "p " + Figures.p(topTwo.mcnemarP())));
        }
        stats.add(wording.stat("pairs", wording.text("reporting_comparison.pairs", paired.n())));
        stats.add(wording.stat(
                "everybody",
                wording.text(
                        "reporting_comparison.everybodyN",
                        item.pre().n(),
                        item.post().n())));
        return List.copyOf(stats);
    }

    /** What the tests say, when there were enough pairs; points have a shift and a mean, right and wrong have not. */
    static void tested(List<Stat> stats, PairedChange paired, String holm, boolean points, Wording wording) {
        if (!paired.tested()) {
            return;
        }
        stats.add(wording.stat(
                paired.wilcoxon().method(),
                "W+ = " + Figures.plain(paired.wilcoxon().wPlus()) + "　p "
                        + Figures.p(paired.wilcoxon().p())));
        stats.add(wording.stat(holm, "p " + Figures.p(paired.pHolm())));
        stats.add(wording.stat(
                "nonZero",
                wording.text("reporting_comparison.pairs", paired.wilcoxon().nonZero())));
        stats.add(wording.stat("rankBiserial", Figures.effect(paired.rankBiserial())));
        HodgesLehmann shift = paired.hodgesLehmann();
        if (shift != null && points) {
            stats.add(wording.stat(
                    "shift",
                    wording.text(
                            "reporting_comparison.interval",
                            Figures.shift(shift.estimate()),
                            Figures.shift(shift.low()),
                            Figures.shift(shift.high()))));
        }
        PermutationTest permutation = paired.permutation();
        if (permutation != null && points) {
            stats.add(wording.stat(
                    permutation.method(),
                    Figures.mean(permutation.meanDifference()) + "　p " + Figures.p(permutation.p())));
        }
    }

    private static String share(int count, int of) {
        return Figures.percent(count, of) + "%";
    }

    private static String numbered(int i, List<String> labels, boolean knowledge) {
        // Points without words are their numbers.
        boolean bare = labels.get(i).chars().allMatch(Character::isDigit);
        return knowledge || bare ? labels.get(i) : (i + 1) + " " + labels.get(i);
    }

    private static int topSum(List<Integer> counts, int from) {
        return counts.subList(from, counts.size()).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static List<Integer> rowSums(MoveTable moves) {
        return moves.counts().stream()
                .map(row -> row.stream().mapToInt(Integer::intValue).sum())
                .toList();
    }

    private static List<Integer> columnSums(MoveTable moves) {
        return IntStream.range(0, moves.counts().size())
                .mapToObj(column ->
                        moves.counts().stream().mapToInt(row -> row.get(column)).sum())
                .toList();
    }

    private static List<Integer> answers(Scale scale, List<Integer> counts) {
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            answers.addAll(java.util.Collections.nCopies(counts.get(i), scale.low() + i));
        }
        return answers;
    }
}
