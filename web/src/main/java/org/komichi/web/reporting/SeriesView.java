package org.komichi.web.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.komichi.survey.Evaluation.EvaluatedItem;
import org.komichi.survey.Item;
import org.komichi.survey.ItemKind;
import org.komichi.survey.ItemScale;
import org.komichi.survey.RunSeries;
import org.komichi.survey.comparison.ComparisonWording;
import org.komichi.survey.comparison.Distribution;
import org.komichi.survey.comparison.Friedman;
import org.komichi.survey.comparison.Repeated;
import org.komichi.survey.comparison.ResponseShift;
import org.komichi.survey.comparison.Scores;
import org.komichi.survey.comparison.Series;
import org.komichi.survey.comparison.Wave;

/** A run through all its moments, one scale of the questionnaire at a time, laid out for the page. */
final class SeriesView {
    /**
     * One item, or the sum of the scale.
     *
     * @param legend the answers and their colours; empty for a sum
     * @param shift null without a look back
     */
    public record Row(
            String code,
            String anchor,
            String title,
            List<Wording.Phrase> sentences,
            List<MomentRow> moments,
            List<ItemView.LegendEntry> legend,
            List<ItemView.Stat> stats,
            List<PairRow> pairs,
            ShiftView shift) {}

    /**
     * One moment of an item.
     *
     * @param bar null where too few answered, and for sums
     * @param figures what stands beside it, in words
     */
    public record MomentRow(String label, String n, LikertBar bar, String centre, List<ItemView.Stat> figures) {}

    /** Two moments of those who answered at all of them. */
    public record PairRow(String moments, String effect, String p, String pHolm) {}

    private final RunSeries run;
    private final Locale locale;
    private final Wording wording;
    private final MomentWords moments;
    private final ItemScale scale;
    private final Map<String, EvaluatedItem> items;

    SeriesView(RunSeries run, String wantedScale, Locale locale) {
        this.run = run;
        this.locale = locale;
        this.wording = new Wording(locale);
        this.moments = new MomentWords(locale);
        this.items =
                run.items().stream().collect(Collectors.toMap(EvaluatedItem::id, Function.identity(), (a, b) -> a));
        List<ItemScale> told = told();
        this.scale = told.stream()
                .filter(one -> one.id().equals(wantedScale))
                .findFirst()
                .or(() -> told.stream().findFirst())
                .orElse(null);
    }

    boolean shown() {
        return scale != null;
    }

    String scaleId() {
        return scale.id();
    }

    List<ComparisonView.Tab> tabs() {
        return told().stream()
                .map(one -> new ComparisonView.Tab(
                        one.id(), one.title().in(locale), one.id().equals(scale.id())))
                .toList();
    }

    /** The sum of the scale; empty when two moments have no item of it in common. */
    Optional<Row> sums() {
        return run.series().scales().stream()
                .filter(one -> one.scale().equals(scale.id()))
                .findFirst()
                .map(this::sums);
    }

    List<Row> rows() {
        return run.series().items().stream()
                .filter(item -> scale.id().equals(items.get(item.item()).scale()))
                .map(this::row)
                .toList();
    }

    private List<ItemScale> told() {
        return run.series() == null
                ? List.of()
                : run.scales().stream()
                        .filter(one -> run.series().items().stream()
                                .anyMatch(item ->
                                        one.id().equals(items.get(item.item()).scale())))
                        .toList();
    }

    private Row row(Series.ItemSeries series) {
        EvaluatedItem item = items.get(series.item());
        List<String> labels = item.points().stream()
                .map(Item.Option::label)
                .map(label -> label.in(locale))
                .toList();
        boolean knowledge = item.kind() == ItemKind.KNOWLEDGE;
        List<String> tones = LikertBar.tones(labels.size());
        List<String> centres = series.moments().stream()
                .filter(moment -> moment.answers().n() >= ComparisonView.FEWEST_SHOWN)
                .map(moment -> at(moment.wave(), centre(moment.answers(), knowledge)))
                .toList();
        return new Row(
                item.id(),
                item.id().toLowerCase(Locale.ROOT),
                item.text().in(locale),
                sentences(centres, knowledge ? "rightShares" : "medians", series.everyTime()),
                series.moments().stream()
                        .map(moment -> moment(moment, labels, knowledge))
                        .toList(),
                IntStream.range(0, labels.size())
                        .mapToObj(i -> new ItemView.LegendEntry(
                                tones.get(i), knowledge ? labels.get(i) : (i + 1) + " " + labels.get(i)))
                        .toList(),
                stats(series.everyTime(), "friedmanHolm"),
                pairs(series.everyTime()),
                run.shift() == null ? null : shift(item));
    }

    private Row sums(Series.ScaleSeries series) {
        List<String> centres = series.moments().stream()
                .filter(moment -> moment.sums().n() >= ComparisonView.FEWEST_SHOWN)
                .map(moment -> at(moment.wave(), Figures.plain(moment.sums().median())))
                .toList();
        return new Row(
                "",
                "sums",
                wording.text(
                        "evaluation_waves.sums",
                        series.items().size(),
                        series.range().low(),
                        series.range().high()),
                sentences(centres, "sumMedians", series.everyTime()),
                series.moments().stream().map(this::sumsAt).toList(),
                List.of(),
                stats(series.everyTime(), "friedmanHolmScales"),
                pairs(series.everyTime()),
                null);
    }

    private MomentRow moment(Series.Moment moment, List<String> labels, boolean knowledge) {
        Distribution answers = moment.answers();
        String label = moments.label(moment.wave());
        if (answers.n() < ComparisonView.FEWEST_SHOWN) {
            return few(label, answers.n());
        }
        List<ItemView.Stat> figures = new ArrayList<>();
        if (!knowledge) {
            figures.add(wording.stat("quartiles", Figures.range(answers.q1(), answers.q3())));
            figures.add(wording.stat("mean", Figures.mean(answers.mean())));
            if (answers.topTwo() != null) {
                figures.add(stat("topTwo", Figures.percent(answers.topTwo(), answers.n()) + "%"));
            }
        }
        return new MomentRow(
                label,
                people(answers.n()),
                LikertBar.of(answers.counts(), answers.n(), wording.barWords(label, labels, answers.counts())),
                centre(answers, knowledge),
                figures);
    }

    private MomentRow sumsAt(Series.SumsAt moment) {
        Scores sums = moment.sums();
        String label = moments.label(moment.wave());
        if (sums.n() < ComparisonView.FEWEST_SHOWN) {
            return few(label, sums.n());
        }
        List<ItemView.Stat> figures = new ArrayList<>();
        figures.add(wording.stat("quartiles", Figures.range(sums.q1(), sums.q3())));
        figures.add(wording.stat("mean", Figures.mean(sums.mean())));
        figures.add(wording.stat("sd", Figures.mean(sums.sd())));
        if (sums.alpha() != null) {
            figures.add(stat("alpha", Figures.effect(sums.alpha())));
        }
        return new MomentRow(label, people(sums.n()), null, Figures.plain(sums.median()), figures);
    }

    private MomentRow few(String label, int people) {
        return new MomentRow(label, people(people), null, "–", List.of());
    }

    /** The median; of right and wrong, the share of right answers. */
    private static String centre(Distribution answers, boolean knowledge) {
        return knowledge
                ? Figures.percent(answers.counts().getLast(), answers.n()) + "%"
                : Figures.plain(answers.median());
    }

    private List<Wording.Phrase> sentences(List<String> centres, String what, Repeated everyTime) {
        List<Wording.Phrase> phrases = new ArrayList<>();
        if (!centres.isEmpty()) {
            phrases.add(say(false, what, String.join(wording.comma(), centres)));
        }
        if (!everyTime.tested()) {
            phrases.add(say(true, "few", everyTime.people()));
            return phrases;
        }
        Double p = everyTime.pHolm();
        if (p != null) {
            phrases.add(
                    everyTime.friedman().kendallW() == 0
                            ? say(true, "nobodyMoved", everyTime.people())
                            : say(true, p >= ComparisonWording.CHANCE ? "chance" : "unlikely", everyTime.people()));
        }
        String clear = everyTime.pairs().stream()
                .filter(pair -> pair.pHolm() < ComparisonWording.CHANCE)
                .map(pair -> moments.pair(pair.from(), pair.to()))
                .collect(Collectors.joining(wording.comma()));
        if (p == null || p < ComparisonWording.CHANCE) {
            phrases.add(clear.isEmpty() ? say(false, "noPair") : say(false, "pairs", clear));
        }
        return phrases;
    }

    private List<ItemView.Stat> stats(Repeated everyTime, String holm) {
        List<ItemView.Stat> stats = new ArrayList<>();
        stats.add(stat("everyTime", people(everyTime.people())));
        Friedman friedman = everyTime.friedman();
        if (friedman != null) {
            stats.add(stat(
                    friedman.method(), "χ² = " + Figures.mean(friedman.chiSquare()) + "　p " + Figures.p(friedman.p())));
            stats.add(stat(holm, "p " + Figures.p(everyTime.pHolm())));
            stats.add(stat("kendallW", Figures.effect(friedman.kendallW())));
        }
        return stats;
    }

    private List<PairRow> pairs(Repeated everyTime) {
        return everyTime.pairs().stream()
                .map(pair -> new PairRow(
                        moments.pair(pair.from(), pair.to()),
                        Figures.effect(pair.rankBiserial()),
                        Figures.bare(pair.wilcoxon().p()),
                        Figures.bare(pair.pHolm())))
                .toList();
    }

    private ShiftView shift(EvaluatedItem item) {
        ResponseShift shift = Objects.requireNonNull(run.shift());
        return ShiftView.of(shift, item.id(), wording, moments).orElse(null);
    }

    /** 受講前 2; 2 before the course. */
    private String at(Wave moment, String value) {
        return wording.text("evaluation_waves.at", value, moments.within(moment));
    }

    private String people(int people) {
        return wording.text("evaluation_waves.people", people);
    }

    private ItemView.Stat stat(String name, String value) {
        return new ItemView.Stat(wording.text("evaluation_waves.stat." + name), value);
    }

    private Wording.Phrase say(boolean strong, String name, Object... arguments) {
        return new Wording.Phrase(wording.text("evaluation_waves.say." + name, arguments), strong);
    }
}
