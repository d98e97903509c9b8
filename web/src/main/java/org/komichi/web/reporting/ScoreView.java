package org.komichi.web.reporting;

import java.util.ArrayList;
import java.util.List;
import org.komichi.survey.comparison.KnowledgeGain;
import org.komichi.survey.comparison.MannWhitney;
import org.komichi.survey.comparison.ScaleComparison;
import org.komichi.survey.comparison.Scores;

/**
 * The sum score of a scale as the page shows it: who is in it, what can be said, the figures, and whether those who
 * stopped answering had begun elsewhere.
 *
 * @param intro whose sums these are, and what a missing answer means
 * @param stats empty when too few people have a sum
 * @param attrition whether those who answered nothing afterwards differed before, in a sentence
 * @param attritionStats empty when that may not be told
 */
public record ScoreView(
        String intro,
        List<Wording.Phrase> sentences,
        List<ItemView.Stat> stats,
        String attrition,
        List<ItemView.Stat> attritionStats) {

    static ScoreView of(ScaleComparison score, Wording wording) {
        MannWhitney lost = score.attrition();
        boolean told = score.pre().n() >= ComparisonView.FEWEST_SHOWN;
        return new ScoreView(
                told ? intro(score, wording) : wording.text("reporting_score.few"),
                told ? sentences(score, wording) : List.of(),
                told ? stats(score, wording) : List.of(),
                lost == null ? wording.text("reporting_score.attritionFew") : wording.attrition(lost),
                lost == null ? List.of() : wording.groups(lost));
    }

    private static String intro(ScaleComparison score, Wording wording) {
        int items = score.items().size();
        if (score.gain() != null) {
            return wording.text("reporting_score.right", items, score.pre().n());
        }
        String sums = wording.text(
                "reporting_score.sums",
                items,
                score.pre().n(),
                score.range().low(),
                score.range().high());
        return score.incomplete() == 0
                ? sums
                : wording.joined(sums, wording.text("reporting_score.incomplete", score.incomplete()));
    }

    private static List<Wording.Phrase> sentences(ScaleComparison score, Wording wording) {
        List<Wording.Phrase> phrases = new ArrayList<>();
        phrases.add(new Wording.Phrase(
                wording.text(
                        score.gain() == null ? "reporting_score.medians" : "reporting_score.mediansRight",
                        Figures.plain(score.pre().median()),
                        Figures.plain(score.post().median())),
                false));
        phrases.addAll(wording.sums(score.paired()));
        return List.copyOf(phrases);
    }

    private static List<ItemView.Stat> stats(ScaleComparison score, Wording wording) {
        Scores before = score.pre();
        Scores after = score.post();
        List<ItemView.Stat> stats = new ArrayList<>();
        stats.add(wording.stat("median", Figures.plain(before.median()) + " → " + Figures.plain(after.median())));
        stats.add(wording.stat(
                "quartiles", Figures.range(before.q1(), before.q3()) + " → " + Figures.range(after.q1(), after.q3())));
        stats.add(wording.stat("mean", Figures.mean(before.mean()) + " → " + Figures.mean(after.mean())));
        stats.add(wording.stat("sd", Figures.mean(before.sd()) + " → " + Figures.mean(after.sd())));
        if (score.gain() != null) {
            gain(stats, score.gain(), wording);
        }
        stats.add(wording.stat("alphaBefore", alpha(score, before, wording)));
        stats.add(wording.stat("alphaAfter", alpha(score, after, wording)));
        stats.add(wording.stat(
                "movesOfSums",
                score.paired().improved() + "／" + score.paired().same() + "／"
                        + score.paired().worse()));
        ItemView.tested(stats, score.paired(), "pHolmScales", true, wording);
        stats.add(wording.stat(
                "pairs", wording.text("reporting_comparison.pairs", score.pre().n())));
        return List.copyOf(stats);
    }

    private static void gain(List<ItemView.Stat> stats, KnowledgeGain gain, Wording wording) {
        stats.add(wording.stat(
                "right", Math.round(gain.percentBefore()) + "% → " + Math.round(gain.percentAfter()) + "%"));
        String none = wording.text("reporting_score.gainNone");
        stats.add(wording.stat("groupGain", gain.groupGain() == null ? none : Figures.effect(gain.groupGain())));
        stats.add(wording.stat(
                "individualGain", gain.individualGain() == null ? none : Figures.effect(gain.individualGain())));
        if (gain.allRightBefore() > 0 && gain.individuals() > 0) {
            stats.add(
                    wording.stat("allRightBefore", wording.text("reporting_comparison.pairs", gain.allRightBefore())));
        }
    }

    private static String alpha(ScaleComparison score, Scores moment, Wording wording) {
        if (moment.alpha() != null) {
            return Figures.effect(moment.alpha());
        }
        return wording.text(score.items().size() < 2 ? "reporting_score.alphaOneItem" : "reporting_score.alphaNone");
    }
}
