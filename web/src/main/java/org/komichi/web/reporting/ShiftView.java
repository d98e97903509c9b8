package org.komichi.web.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.komichi.survey.comparison.Comparison;
import org.komichi.survey.comparison.ItemComparison;
import org.komichi.survey.comparison.PairedChange;
import org.komichi.survey.comparison.ResponseShift;

/** Whether people judge themselves by another yardstick than before: three comparisons of the same people, side by side. */
public record ShiftView(List<Wording.Phrase> sentences, List<Line> lines) {
    /** One of the three comparisons. */
    public record Line(
            String title,
            String moments,
            String medians,
            String means,
            String moves,
            String effect,
            String p,
            String pHolm) {}

    /** Empty when the look back did not ask the item, or fewer than five people answered all three times. */
    static Optional<ShiftView> of(ResponseShift shift, String item, Wording wording, MomentWords moments) {
        return find(shift.shift(), item)
                .filter(found -> found.paired().n() >= ComparisonView.FEWEST_SHOWN)
                .map(found -> {
                    List<Line> lines = new ArrayList<>();
                    lines.add(line("asAnswered", shift.asAnswered(), item, wording, moments));
                    lines.add(line("shift", shift.shift(), item, wording, moments));
                    lines.add(line("byTodaysYardstick", shift.byTodaysYardstick(), item, wording, moments));
                    return new ShiftView(sentences(found.paired(), wording), lines);
                });
    }

    private static List<Wording.Phrase> sentences(PairedChange shift, Wording wording) {
        String how =
                shift.worse() > shift.improved() ? "stricter" : shift.worse() < shift.improved() ? "milder" : "even";
        List<Wording.Phrase> phrases = new ArrayList<>();
        phrases.add(new Wording.Phrase(
                wording.text("evaluation_shift." + how, shift.n(), shift.worse(), shift.improved()), false));
        phrases.add(new Wording.Phrase(wording.text("evaluation_shift.noFailure"), false));
        return phrases;
    }

    private static Line line(String name, Comparison comparison, String item, Wording wording, MomentWords moments) {
        ItemComparison found = find(comparison, item).orElseThrow();
        PairedChange change = found.paired();
        return new Line(
                wording.text("evaluation_shift." + name),
                moments.pair(comparison.from(), comparison.to()),
                Figures.plain(found.pre().median()) + " → "
                        + Figures.plain(found.post().median()),
                Figures.mean(found.pre().mean()) + " → "
                        + Figures.mean(found.post().mean()),
                change.improved() + "／" + change.same() + "／" + change.worse(),
                change.tested() ? Figures.effect(change.rankBiserial()) : "–",
                Figures.bare(change.wilcoxon().p()),
                Figures.bare(change.pHolm()));
    }

    private static Optional<ItemComparison> find(Comparison comparison, String item) {
        return comparison.items().stream()
                .filter(one -> one.item().equals(item))
                .findFirst();
    }
}
