package org.komichi.web.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.komichi.survey.Evaluation;
import org.komichi.survey.Evaluation.EvaluatedItem;
import org.komichi.survey.Item;
import org.komichi.survey.ItemKind;
import org.komichi.survey.ItemScale;
import org.komichi.survey.WaveResponses.Visibility;
import org.komichi.survey.comparison.Distribution;
import org.komichi.survey.comparison.ItemComparison;
import org.komichi.survey.comparison.PairedChange;
import org.komichi.survey.comparison.ScaleComparison;

/** The comparison of a run, one scale of the questionnaire at a time, laid out for the page, the drawing and the table. */
public final class ComparisonView {
    /** With fewer pairs of an item one could guess whose answers they are. */
    public static final int FEWEST_SHOWN = 5;

    /** One scale as a tab. */
    public record Tab(String id, String words, boolean current) {}

    /** One row of the overview. A dash stands where too few answered at both moments. */
    public record OverviewRow(
            String code,
            String anchor,
            String title,
            String before,
            String after,
            int pairs,
            String moves,
            String effect,
            String p,
            String pHolm,
            Dumbbell line) {}

    /** One group of the breakdown: the medians before and after of each item, in the order of the overview. */
    public record Group(String label, int people, List<GroupRow> rows) {}

    /** One item in a group. */
    public record GroupRow(String title, String medians) {}

    private final Evaluation evaluation;
    private final Locale locale;
    private final Wording wording;
    private final Map<String, ItemComparison> compared;
    private final ItemScale scale;
    private final Bars bars;

    /** @param wantedScale its code; the first scale when there is no such */
    public ComparisonView(Evaluation evaluation, String wantedScale, Locale locale) {
        this(evaluation, wantedScale, locale, Bars.DIVERGING);
    }

    /** The same with other bars. */
    ComparisonView(Evaluation evaluation, String wantedScale, Locale locale, Bars bars) {
        this.bars = bars;
        this.evaluation = evaluation;
        this.locale = locale;
        this.wording =
                new Wording(locale, evaluation.from().kind(), evaluation.to().kind());
        this.compared = evaluation.comparison() == null
                ? Map.of()
                : evaluation.comparison().items().stream()
                        .collect(Collectors.toMap(ItemComparison::item, Function.identity()));
        this.scale = evaluation.scales().stream()
                .filter(one -> one.id().equals(wantedScale))
                .findFirst()
                .or(() -> evaluation.scales().stream().findFirst())
                .orElse(null);
    }

    /** Whether both moments may be described. */
    public boolean shown() {
        return scale != null
                && evaluation.comparison() != null
                && evaluation.from().visibility() == Visibility.SHOWN
                && evaluation.to().visibility() == Visibility.SHOWN;
    }

    /** Whether both moments have a questionnaire. */
    public boolean planned() {
        return evaluation.from().visibility() != Visibility.NOT_PLANNED
                && evaluation.to().visibility() != Visibility.NOT_PLANNED;
    }

    /** Whether one of them still takes answers. */
    public boolean stillOpen() {
        return evaluation.from().visibility() == Visibility.STILL_OPEN
                || evaluation.to().visibility() == Visibility.STILL_OPEN;
    }

    ItemScale scale() {
        return scale;
    }

    /** What the scale is called. */
    public String scaleTitle() {
        return scale.title().in(locale);
    }

    /** Whether the scale counts right answers. */
    public boolean knowledge() {
        return items().stream().anyMatch(item -> item.kind() == ItemKind.KNOWLEDGE);
    }

    List<Tab> tabs() {
        return evaluation.scales().stream()
                .map(one -> new Tab(one.id(), one.title().in(locale), one.id().equals(scale.id())))
                .toList();
    }

    /** Its items, in the order of the questionnaire. */
    public List<ItemView> itemViews() {
        return items().stream()
                .map(item -> {
                    ItemComparison comparison = compared.get(item.id());
                    int once = comparison.pre().n()
                            + comparison.post().n()
                            - 2 * comparison.paired().n();
                    return ItemView.of(
                            comparison,
                            item.text().in(locale),
                            labels(item),
                            evaluation.from().invited(),
                            item.kind() == ItemKind.KNOWLEDGE,
                            true,
                            (once > 0
                                            ? wording.text("reporting_comparison.unpaired", once)
                                                    + (english() ? " " : "")
                                            : "")
                                    + wording.text("reporting_comparison.caution." + caution()),
                            wording,
                            bars,
                            notApplicable(item.id()));
                })
                .toList();
    }

    /** How many said that an item does not concern them, where it offers to say so. */
    private List<ItemView.Stat> notApplicable(String item) {
        return evaluation
                .notApplicable(item)
                .map(one -> new ItemView.Stat(
                        wording.text(
                                "reporting_comparison.notApplicable",
                                one.words().in(locale)),
                        wording.text("reporting_comparison.everybodyN", count(one.before()), count(one.after()))))
                .stream()
                .toList();
    }

    /** The same for all items of the scale, each in one line. */
    public List<String> notApplicable() {
        return items().stream()
                .flatMap(item -> notApplicable(item.id()).stream()
                        .map(stat ->
                                item.id() + "　" + item.text().in(locale) + "　" + stat.label() + "　" + stat.value()))
                .toList();
    }

    private static String count(Integer people) {
        return people == null ? "–" : people.toString();
    }

    /** The sum score of the scale; empty when nobody answered one of its items. */
    public Optional<ScoreView> score() {
        return sums(scale.id()).map(score -> ScoreView.of(score, wording));
    }

    /** The same as figures. */
    Optional<ScaleComparison> sums(String ofScale) {
        return evaluation.comparison() == null
                ? Optional.empty()
                : evaluation.comparison().scales().stream()
                        .filter(one -> one.scale().equals(ofScale))
                        .findFirst();
    }

    /** Its items as lines, likewise. */
    public List<OverviewRow> overview() {
        return items().stream()
                .map(item -> {
                    ItemComparison comparison = compared.get(item.id());
                    Dumbbell.Mark mark = mark(item);
                    String unit = knowledge() ? "%" : "";
                    boolean tested = comparison.paired().tested();
                    return new OverviewRow(
                            item.id(),
                            item.id().toLowerCase(Locale.ROOT),
                            item.text().in(locale),
                            mark.before() == null ? "–" : Figures.plain(mark.before()) + unit,
                            mark.after() == null ? "–" : Figures.plain(mark.after()) + unit,
                            comparison.paired().n(),
                            mark.after() == null ? "–" : moves(comparison.paired()),
                            tested ? Figures.effect(comparison.paired().rankBiserial()) : "–",
                            tested ? Figures.bare(comparison.paired().wilcoxon().p()) : "–",
                            tested ? Figures.bare(comparison.paired().pHolm()) : "–",
                            Dumbbell.of(axis(), mark));
                })
                .toList();
    }

    List<Dumbbell.Mark> marks() {
        return items().stream().map(this::mark).toList();
    }

    Dumbbell.Axis axis() {
        return knowledge()
                ? Dumbbell.Axis.PERCENT
                : items().stream()
                        .findFirst()
                        .map(item -> compared.get(item.id()).scale())
                        .map(range -> new Dumbbell.Axis(range.low(), range.high(), 1, ""))
                        .orElse(Dumbbell.Axis.FIVE_POINT);
    }

    /** What the overview is called. */
    public String overviewTitle() {
        return wording.text(
                knowledge() ? "reporting_comparison.overviewRight" : "reporting_comparison.overview", scaleTitle());
    }

    /** The whole overview as one sentence, for those who do not see it. */
    String overviewWords() {
        String rows = overview().stream()
                .map(row -> wording.text("reporting_comparison.dumbbellPart", row.title(), row.before(), row.after()))
                .collect(Collectors.joining(english() ? ", " : "、"));
        return wording.text(knowledge() ? "reporting_comparison.dumbbellRight" : "reporting_comparison.dumbbell")
                + (english() ? " " : "")
                + rows;
    }

    /** What the numbers 1 to 5 say; empty for knowledge. */
    List<String> points() {
        if (knowledge()) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        List<String> labels = items().isEmpty() ? List.of() : labels(items().getFirst());
        if (labels.stream().allMatch(label -> label.chars().allMatch(Character::isDigit))) {
            return List.of();
        }
        for (int i = 0; i < labels.size(); i++) {
            words.add((i + 1) + " " + labels.get(i));
        }
        return words;
    }

    /** The groups that may be shown. */
    List<Group> groups(List<Evaluation.Group> groups) {
        return groups.stream()
                .filter(group -> !group.hidden())
                .map(group -> {
                    Map<String, ItemComparison> own = group.comparison().items().stream()
                            .collect(Collectors.toMap(ItemComparison::item, Function.identity()));
                    return new Group(
                            group.label().in(locale),
                            group.people(),
                            items().stream()
                                    .map(item -> new GroupRow(item.text().in(locale), medians(own.get(item.id()))))
                                    .toList());
                })
                .toList();
    }

    List<ItemComparison> comparedItems() {
        return items().stream().map(item -> compared.get(item.id())).toList();
    }

    String title(String item) {
        return evaluation.items().stream()
                .filter(one -> one.id().equals(item))
                .map(one -> one.text().in(locale))
                .findFirst()
                .orElse(item);
    }

    /** How it is said. */
    public Wording wording() {
        return wording;
    }

    private static String moves(PairedChange paired) {
        return paired.improved() + "／" + paired.same() + "／" + paired.worse();
    }

    private String medians(ItemComparison item) {
        if (item == null || item.paired().n() < FEWEST_SHOWN) {
            return "–";
        }
        if (knowledge()) {
            return percent(ItemView.pairedBefore(item)) + "% → " + percent(ItemView.pairedAfter(item)) + "%";
        }
        return Figures.plain(ItemView.pairedBefore(item).median()) + " → "
                + Figures.plain(ItemView.pairedAfter(item).median());
    }

    private Dumbbell.Mark mark(EvaluatedItem item) {
        ItemComparison comparison = compared.get(item.id());
        String label = item.text().in(locale);
        if (comparison.paired().n() < FEWEST_SHOWN) {
            return new Dumbbell.Mark(label, null, null);
        }
        Distribution before = ItemView.pairedBefore(comparison);
        Distribution after = ItemView.pairedAfter(comparison);
        return knowledge()
                ? new Dumbbell.Mark(label, (double) percent(before), (double) percent(after))
                : new Dumbbell.Mark(label, before.median(), after.median());
    }

    private static long percent(Distribution wrongAndRight) {
        return Figures.percent(wrongAndRight.counts().getLast(), wrongAndRight.n());
    }

    private List<EvaluatedItem> items() {
        return scale == null
                ? List.of()
                : evaluation.items().stream()
                        .filter(item -> scale.id().equals(item.scale()) && compared.containsKey(item.id()))
                        .toList();
    }

    private List<String> labels(EvaluatedItem item) {
        return item.points().stream()
                .map(Item.Option::label)
                .map(label -> label.in(locale))
                .toList();
    }

    private String caution() {
        return knowledge() ? "knowledge" : scale.id().equals("willingness") ? "intent" : "self";
    }

    private boolean english() {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }
}
